import type { Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { makeForwardScorer, type ForwardScorer } from './forward-scorer';
import type { ReleaseTable } from './release-table';
import { makeRoughScorer, type RoughScorer } from './rough-scorer';
import { askSearchTable, askStemByStem, type SearchTable } from './search-table';
import { askSpots, type Spots } from './spots';
import { askVocabulary, type StoredVocabulary } from './stored-vocabulary';

/** What one language's index can be asked. */
export interface LanguageIndex {
  stems: SearchTable;
  words: SearchTable;
  /** What has any of some stems, with repetitions. */
  stemByStem: (stems: readonly string[]) => number[];
  spots: Spots;
  vocabulary: StoredVocabulary;
  scoreRoughly: RoughScorer;
  scoreExactly: ForwardScorer;
}

/** Prepares the questions to the index of a language. */
export function openLanguageIndex(connection: Connection, locale: Locale, table: ReleaseTable): LanguageIndex {
  const spots = askSpots(connection, locale);
  return {
    spots,
    stems: askSearchTable(connection, 'stems', locale),
    words: askSearchTable(connection, 'words', locale),
    stemByStem: askStemByStem(connection, locale),
    vocabulary: askVocabulary(connection, locale, () => table.totals[locale].size),
    scoreRoughly: makeRoughScorer(spots, locale, table),
    scoreExactly: makeForwardScorer(connection, locale, () => table.totals[locale]),
  };
}
