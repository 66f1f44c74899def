import type { ReactNode } from 'react';
import { Opening } from '@/components/ui/opening';
import { TermLinks, type TermLinksProps } from '@/components/ui/term-links';
import type { Words } from '@/i18n/words';
import type { ChairYear, Country, Structure, Taxonomy, Term } from '@/lib/domain/taxonomy';

export interface TermIndexViewProps {
  words: Words;
  taxonomy: Taxonomy;
  counts: ReadonlyMap<string, number>;
  /** Who holds the chair this year. */
  chair: ChairYear | null;
}

/** All participating States and partners, by kind, each kind in the order of the reader's alphabet. */
export function CountryIndexView({ words, taxonomy, counts, chair }: TermIndexViewProps): ReactNode {
  const { t } = words;
  const noteOf = (id: string) =>
    id === chair?.country ? t('CountryIndexView.chair', { year: String(chair.year) }) : undefined;
  const part = (kind: Country['kind'], title: string) => {
    const ids = sortedIds(
      words,
      taxonomy.countries.filter((country) => country.kind === kind),
    );
    return <Part id={kind} title={title} words={words} facet="countries" ids={ids} counts={counts} noteOf={noteOf} />;
  };
  return (
    <div className="sheet">
      <Opening title={t('CountryIndexView.title')} lead={t('CountryIndexView.lead')} />
      {part('participating-state', t('CountryIndexView.participatingStates'))}
      {part('asian-partner', t('CountryIndexView.asianPartners'))}
      {part('mediterranean-partner', t('CountryIndexView.mediterraneanPartners'))}
    </div>
  );
}

/** All fields of work, in the order of the reader's alphabet. */
export function FieldIndexView({ words, taxonomy, counts }: TermIndexViewProps): ReactNode {
  return (
    <div className="sheet">
      <Opening title={words.t('FieldIndexView.title')} lead={words.t('FieldIndexView.lead')} />
      <TermLinks words={words} facet="fields" ids={sortedIds(words, taxonomy.fields)} counts={counts} />
    </div>
  );
}

/** All meeting series, in the organization's own order: the highest first. */
export function MeetingIndexView({ words, taxonomy, counts }: TermIndexViewProps): ReactNode {
  return (
    <div className="sheet">
      <Opening title={words.t('MeetingIndexView.title')} lead={words.t('MeetingIndexView.lead')} />
      <TermLinks words={words} facet="meetings" ids={taxonomy.meetings.map((series) => series.id)} counts={counts} />
    </div>
  );
}

/** All structures, institutions and field operations; those that have closed stand apart, with their years. */
export function StructureIndexView({ words, taxonomy, counts }: TermIndexViewProps): ReactNode {
  const { t } = words;
  const part = (id: string, title: string, belongs: (structure: Structure) => boolean) => {
    const structures = taxonomy.structures.filter(belongs);
    const noteOf = (each: string) =>
      yearsOf(
        words,
        structures.find((structure) => structure.id === each),
      );
    const ids = structures.map((structure) => structure.id);
    return <Part id={id} title={title} words={words} facet="structures" ids={ids} counts={counts} noteOf={noteOf} />;
  };
  const leading = ['chair', 'secretariat', 'secretariat-unit'];
  const related = ['parliamentary-assembly', 'court'];
  return (
    <div className="sheet">
      <Opening title={t('StructureIndexView.title')} lead={t('StructureIndexView.lead')} />
      {part('secretariat', t('StructureIndexView.leadership'), ({ kind }) => leading.includes(kind))}
      {part('institution', t('StructureIndexView.institutions'), ({ kind }) => kind === 'institution')}
      {part('field-operation', t('StructureIndexView.fieldOperations'), (each) => isFieldOperation(each, false))}
      {part('closed-field-activities', t('StructureIndexView.closed'), (each) => isFieldOperation(each, true))}
      {part('related-bodies', t('StructureIndexView.related'), ({ kind }) => related.includes(kind))}
    </div>
  );
}

function Part({ id, title, ...links }: TermLinksProps & { id: string; title: string }): ReactNode {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <TermLinks {...links} />
    </section>
  );
}

const sortedIds = (words: Words, terms: Term[]) =>
  terms.map((term) => term.id).sort((a, b) => words.compare(words.nameOf(a), words.nameOf(b)));

const isFieldOperation = ({ kind, closedIn }: Structure, closed: boolean) =>
  kind === 'field-operation' && (closedIn !== undefined) === closed;

function yearsOf({ t }: Words, structure: Structure | undefined): string | undefined {
  if (structure?.openedIn === undefined || structure.closedIn === undefined) return undefined;
  return t('TermView.years', { openedIn: String(structure.openedIn), closedIn: String(structure.closedIn) });
}
