import type { Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import { makeForwardScorer, type ForwardScorer } from './forward-scorer';
import { askPhrases, type PhraseTable } from './phrase-table';
import { askPostings, type PostingTable } from './postings';
import type { ReleaseTable } from './release-table';
import { makeRoughScorer, type RoughScorer } from './rough-scorer';
import { askVocabulary, type StoredVocabulary } from './stored-vocabulary';

/** What one language's index can be asked. */
export interface LanguageIndex {
  postings: PostingTable;
  phrases: PhraseTable;
  vocabulary: StoredVocabulary;
  scoreRoughly: RoughScorer;
  scoreExactly: ForwardScorer;
}

/** Prepares the questions to the index of a language. */
export function openLanguageIndex(connection: Connection, locale: Locale, table: ReleaseTable): LanguageIndex {
  const postings = askPostings(connection, locale);
  return {
    postings,
    phrases: askPhrases(connection, locale),
    vocabulary: askVocabulary(connection, locale, () => table.totals[locale].size),
    scoreRoughly: makeRoughScorer(postings, locale, table),
    scoreExactly: makeForwardScorer(connection, locale, () => table.totals[locale]),
  };
}
