import { type Connection } from '@/lib/catalog/database';
import { inEveryLocale } from '@/lib/content/localized';
import type { Locale } from '@/lib/domain/locale';
import type { AnalysedQuery } from '@/lib/language/analysed-query';
import { expectedMatches } from '@/lib/language/expected-matches';
import type { Vocabulary } from '@/lib/language/vocabulary';
import { SearchUnavailableError, type AnalysedSearch, type Found, type SearchEngine } from '../search-engine';
import { countHits, filterHits, type CountedHits } from './count-hits';
import { findCandidates } from './find-candidates';
import { openLanguageIndex, type LanguageIndex } from './language-index';
import { findNearest } from './nearest';
import { orderHits } from './order-hits';
import { ReleaseTable } from './release-table';

/** In pages: of the queries of bench/search that do not fill one, 95 in a hundred are expected to match no more. */
const mostExpected = 3;

/** Searches in an index that another process may be writing; every answer is of one committed state. */
export class EmbeddedEngine implements SearchEngine {
  readonly name = 'embedded';
  readonly #connection: Connection;
  readonly #table: ReleaseTable;
  readonly #languages: Record<Locale, LanguageIndex>;
  readonly #everything = new Map<Locale, CountedHits>();
  #asked: AnalysedQuery | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#table = new ReleaseTable(connection);
    this.#languages = inEveryLocale((locale) => openLanguageIndex(connection, locale, this.#table));
  }

  // A promise, so that what fails is always a rejection.
  search(search: AnalysedSearch): Promise<Found> {
    return new Promise((resolve) => void resolve(this.#search(search)));
  }

  #search(search: AnalysedSearch): Found {
    return this.#inOneState(() => {
      const index = this.#indexFor(search);
      const candidates = findCandidates(index, this.#table, search);
      const { hits, facets } = this.#count(candidates, search);
      const ordered = orderHits(hits, index, this.#table, search);
      const shown = ordered.slice(search.offset, search.offset + search.limit);
      return { ids: shown.map((number) => this.#table.slugOf(number)), total: hits.length, facets };
    });
  }

  // What everything counts is the first thing that readers ask, and changes only with a publication.
  #count(candidates: Uint32Array, search: AnalysedSearch): CountedHits {
    const { locale } = search.words;
    if (candidates !== this.#table.everyone() || isFiltered(search)) return countHits(candidates, this.#table, search);
    const everything = this.#everything.get(locale) ?? countHits(candidates, this.#table, search);
    this.#everything.set(locale, everything);
    return everything;
  }

  /** The slugs of the releases nearest to a query that pass its filters, the nearest first, besides those given. */
  nearest(search: AnalysedSearch, besides: ReadonlySet<string>): string[] {
    return this.#inOneState(() => this.#nearest(this.#indexFor(search), search, besides));
  }

  /**
   * A page of what is nearest, hits and all, where these do not fill it; null where they do, or where so many are to be expected that it
   * would take too long to tell.
   */
  nearestToFew(search: AnalysedSearch): string[] | null {
    return this.#inOneState(() => {
      const index = this.#indexFor(search);
      if (expectedMatches(search.words, index.vocabulary) > mostExpected * search.limit) return null;
      const hits = filterHits(findCandidates(index, this.#table, search), this.#table, search);
      if (hits.length >= search.limit) return null;
      return this.#nearest(index, search, new Set());
    });
  }

  #nearest(index: LanguageIndex, search: AnalysedSearch, besides: ReadonlySet<string>): string[] {
    return findNearest(index, this.#table, search, besides).map((number) => this.#table.slugOf(number));
  }

  /** The words of a language's index as they are now. */
  vocabulary(locale: Locale): Vocabulary {
    return this.#inOneState(() => this.#languages[locale].vocabulary);
  }

  // What was read of postings serves a query and what is near to it, and is forgotten when another is asked.
  #indexFor({ words }: AnalysedSearch): LanguageIndex {
    const index = this.#languages[words.locale];
    if (this.#asked !== words) index.postings.forget();
    this.#asked = words;
    return index;
  }

  #forget(): void {
    this.#everything.clear();
    for (const { vocabulary, postings } of Object.values(this.#languages))
      [vocabulary, postings].forEach((each) => each.forget());
  }

  #inOneState<T>(ask: () => T): T {
    // The driver would end the process.
    if (!this.#connection.open) throw new SearchUnavailableError('The index of this site is closed.');
    try {
      this.#connection.exec('BEGIN');
      if (this.#table.refresh()) this.#forget();
      return ask();
    } catch (cause) {
      const isOfDatabase = cause instanceof Error && 'code' in cause;
      throw isOfDatabase ? new SearchUnavailableError('The index of this site cannot be read.', { cause }) : cause;
    } finally {
      if (this.#connection.inTransaction) this.#connection.exec('COMMIT');
    }
  }
}

function isFiltered({ filters, from, to }: AnalysedSearch): boolean {
  return from !== null || to !== null || Object.values(filters).some((values) => values.length > 0);
}
