import type { ReactNode } from 'react';
import { TermLinks } from '@/components/ui/term-links';
import type { Words } from '@/i18n/words';
import type { Term } from '@/lib/domain/taxonomy';

export interface TermFactsProps {
  words: Words;
  term: Term;
  chairYears: number[];
  parent?: Term | undefined;
}

/** The few facts of a term that have a place of their own: since when, where, part of what. */
export function TermFacts({ words, term, chairYears, parent }: TermFactsProps): ReactNode {
  const { t } = words;
  const period = periodOf(words, term);
  const countries = term.facet === 'structures' ? term.countries : [];
  if (!period && chairYears.length === 0 && countries.length === 0 && !parent) return null;
  return (
    <dl className="facts">
      {period && <Fact label={t('TermView.period')}>{period}</Fact>}
      {chairYears.length > 0 && (
        <Fact label={t('TermView.chairYears')}>
          {words.format.list(chairYears.map(String), { type: 'conjunction' })}
        </Fact>
      )}
      {countries.length > 0 && (
        <Fact label={t('TermView.countries')}>
          <TermLinks words={words} facet="countries" ids={countries} />
        </Fact>
      )}
      {parent && (
        <Fact label={t('TermView.partOf')}>
          <TermLinks words={words} facet={parent.facet} ids={[parent.id]} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function periodOf({ t }: Words, term: Term): string | null {
  if (term.facet === 'countries')
    return term.since === undefined ? null : t('TermView.since', { year: String(term.since) });
  if (term.facet !== 'structures' || term.openedIn === undefined) return null;
  const { openedIn, closedIn } = term;
  if (closedIn === undefined) return t('TermView.since', { year: String(openedIn) });
  return t('TermView.years', { openedIn: String(openedIn), closedIn: String(closedIn) });
}
