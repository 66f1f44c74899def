import { type Connection } from '@/lib/catalog/database';
import { inEveryLocale } from '@/lib/content/localized';
import type { Locale } from '@/lib/domain/locale';
import type { AnalysedQuery } from '@/lib/language/analysed-query';
import type { Vocabulary } from '@/lib/language/vocabulary';
import { SearchUnavailableError, type AnalysedSearch, type Found, type SearchEngine } from '../search-engine';
import { countHits } from './count-hits';
import { findCandidates } from './find-candidates';
import { makeForwardScorer } from './forward-scorer';
import { findNearest } from './nearest';
import { isRanked, mostScored, orderHits, type RankedIndex } from './order-hits';
import { ReleaseTable } from './release-table';
import { askVocabulary } from './stored-vocabulary';
import { askSearchTable } from './word-index';

interface LanguageIndex extends RankedIndex {
  frequencies: Vocabulary;
}

/** Searches in an index that another process may be writing; every answer is of one committed state. */
export class EmbeddedEngine implements SearchEngine {
  readonly name = 'embedded';
  readonly #connection: Connection;
  readonly #table: ReleaseTable;
  readonly #languages: Record<Locale, LanguageIndex>;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#table = new ReleaseTable(connection);
    this.#languages = inEveryLocale((locale) => ({
      stems: askSearchTable(connection, 'stems', locale),
      words: askSearchTable(connection, 'words', locale),
      score: makeForwardScorer(connection, locale),
      frequencies: askVocabulary(connection, locale),
    }));
  }

  // A promise, so that what fails is always a rejection.
  search(search: AnalysedSearch): Promise<Found> {
    return new Promise((resolve) => void resolve(this.#search(search)));
  }

  #search(search: AnalysedSearch): Found {
    return this.#inOneState(() => {
      const index = this.#languages[search.words.locale];
      const candidates = findCandidates(index, this.#table, search.words, isWorthScoring(search, index));
      const { hits, facets } = countHits(candidates.numbers, this.#table, search);
      const ordered = orderHits(hits, candidates, index, this.#table, search);
      const ids = ordered
        .slice(search.offset, search.offset + search.limit)
        .map((number) => this.#table.slugOf(number));
      return { ids, total: hits.length, facets };
    });
  }

  /** The slugs of the releases nearest to a query that pass its filters, the nearest first, besides those given. */
  nearest(search: AnalysedSearch, besides: ReadonlySet<string>): string[] {
    return this.#inOneState(() => {
      const index = this.#languages[search.words.locale];
      return findNearest(index, this.#table, search, besides).map((number) => this.#table.slugOf(number));
    });
  }

  /** The words of a language's index as they are now. */
  vocabulary(locale: Locale): Vocabulary {
    return this.#languages[locale].frequencies;
  }

  #inOneState<T>(ask: () => T): T {
    try {
      this.#connection.exec('BEGIN');
      this.#table.refresh();
      return ask();
    } catch (cause) {
      throw new SearchUnavailableError('The index of this site cannot be read.', { cause });
    } finally {
      if (this.#connection.inTransaction) this.#connection.exec('COMMIT');
    }
  }
}

// Filters may leave few, which need no scores; of very many, scoring each is dear.
function isWorthScoring({ words, sort, filters, from, to }: AnalysedSearch, { frequencies }: LanguageIndex): boolean {
  if (sort === 'newest' || !isRanked(words)) return false;
  const isFiltered = from !== null || to !== null || Object.values(filters).some((values) => values.length > 0);
  return !isFiltered && mostMatches(words, frequencies) <= mostScored;
}

function mostMatches({ words, phrases, prefix }: AnalysedQuery, vocabulary: Vocabulary): number {
  const required = [
    ...words.filter(({ isRequired }) => isRequired).map(({ stems }) => stems),
    ...(prefix ? [prefix.stems] : []),
  ];
  const groups = [...required, ...phrases.flatMap(({ stems }) => stems.map((stem) => [stem]))];
  return Math.min(...groups.map((stems) => stems.reduce((sum, stem) => sum + vocabulary.stemFrequency(stem), 0)));
}
