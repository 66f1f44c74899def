import type { ReactNode } from 'react';
import { ReleaseCards } from '@/components/release/release-cards';
import { Opening } from '@/components/ui/opening';
import { Pagination } from '@/components/ui/pagination';
import { TermLinks } from '@/components/ui/term-links';
import { YearBars } from '@/components/ui/year-bars';
import type { Words } from '@/i18n/words';
import type { ReleaseList, YearCount } from '@/lib/catalog/catalog';
import { addresses, type ListWindow } from '@/lib/domain/address';
import { emptySearchQuery, type SearchQuery } from '@/lib/domain/search-query';
import { isClosed, type Term } from '@/lib/domain/taxonomy';
import { searchAddresses } from '@/lib/search/search-url';
import { TermFacts } from './term-facts';
import { kindOfTerm } from './term-kind';

export interface TermViewProps {
  words: Words;
  term: Term;
  list: ReleaseList;
  years: YearCount[];
  window: ListWindow;
  /** The years in which a country held, holds or will hold the chair. */
  chairYears: number[];
  /** What belongs to a structure. */
  units?: Term[] | undefined;
  /** What a structure belongs to. */
  parent?: Term | undefined;
}

/** A country, a field of work, a structure or a meeting series: what it is, and what was published about it. */
export function TermView({
  words,
  term,
  list,
  years,
  window,
  chairYears,
  units = [],
  parent,
}: TermViewProps): ReactNode {
  const { locale, t } = words;
  const hrefOf = (to: ListWindow) => addresses.term(locale, term.facet, term.id, to);
  return (
    <div className="sheet">
      <Opening
        kind={kindOfTerm(words, term)}
        title={words.nameOf(term.id)}
        lead={term.facet === 'countries' ? undefined : term.description[locale]}
      >
        <TermFacts words={words} term={term} chairYears={chairYears} parent={parent} />
      </Opening>
      <section>
        {isClosed(term) && <p className="notices">{t('TermView.closedNotice')}</p>}
        {units.length > 0 && <Units words={words} units={units} />}
        <h2>{countOf(words, list.total, window.year)}</h2>
        {list.total > 0 && (
          <a className="more" href={searchAddresses.page(locale, searchIn(term, window.year))}>
            {t('TermView.search')}
          </a>
        )}
        <ReleaseCards words={words} releases={list.releases} headingLevel={3} />
        <Pagination words={words} page={list.page} pages={list.pages} hrefOf={(page) => hrefOf({ ...window, page })} />
        <a className="more" href={addresses.termFeed(locale, term.facet, term.id)}>
          {t('TermView.feed')}
        </a>
      </section>
      <aside className="beside">
        <YearBars words={words} years={years} chosen={window.year} hrefOf={(year) => hrefOf({ year })} />
      </aside>
    </div>
  );
}

function searchIn(term: Term, year: number | undefined): SearchQuery {
  const date = year === undefined ? null : String(year);
  return { ...emptySearchQuery, [term.facet]: [term.id], from: date, to: date };
}

function Units({ words, units }: { words: Words; units: Term[] }): ReactNode {
  return (
    <div className="units">
      <h2>{words.t('TermView.units')}</h2>
      <TermLinks words={words} facet="structures" ids={units.map((unit) => unit.id)} />
    </div>
  );
}

function countOf({ t }: Words, count: number, year: number | undefined): string {
  return year === undefined ? t('TermView.count', { count }) : t('TermView.countInYear', { count, year: String(year) });
}
