import type { Locale } from '@/lib/domain/locale';
import type { AnalysedQuery } from '@/lib/language/analysed-query';
import type { AnalysedText } from '@/lib/language/analysed-text';
import { analyseQuery } from '@/lib/language/analyse-query';
import { analyseText } from '@/lib/language/analyse-text';
import { collectCompoundParts, createCompoundSplitter } from '@/lib/language/compounds';
import { matchesText } from '@/lib/language/matches';
import { vocabularyOf } from '@/lib/language/memory-vocabulary';
import { createCounter, nearTermsOf, scoreCounts } from '@/lib/language/near-score';
import type { Vocabulary } from '@/lib/language/vocabulary';
import type { SetDocument } from './read-set';

interface IndexedText extends AnalysedText {
  id: string;
  extraStems: string[];
}

/** A plain index of one language: the rules of the search, without its engine. */
export interface MemoryIndex {
  locale: Locale;
  vocabulary: Vocabulary;
  texts: readonly AnalysedText[];
  analyse(query: string): AnalysedQuery;
  /** The ids of the best ten: those that match, then the nearest. */
  search(query: string): string[];
}

function splitterFor(documents: readonly SetDocument[], locale: Locale) {
  if (locale !== 'de') return undefined;
  const frequencies = new Map<string, number>();
  for (const { body } of documents) {
    for (const word of new Set(analyseText(body, locale).words))
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  return createCompoundSplitter(collectCompoundParts(frequencies));
}

/** Indexes the bodies of one language. */
export function buildMemoryIndex(documents: readonly SetDocument[], locale: Locale): MemoryIndex {
  const splitter = splitterFor(documents, locale);
  const texts = documents.map(({ id, body }): IndexedText => {
    const text = analyseText(body, locale, { splitter });
    const extraStems = text.extras.map((extra) => extra.stem);
    return { ...text, id, extraStems };
  });
  const vocabulary = vocabularyOf(texts);
  const averageLength = texts.reduce((sum, text) => sum + text.words.length, 0) / Math.max(1, texts.length);
  const analyse = (query: string) => analyseQuery(query, { locale, vocabulary, splitter });

  const search = (typed: string) => {
    const query = analyse(typed);
    const terms = nearTermsOf(query, vocabulary);
    const count = createCounter(terms);
    const scored = texts.map((text) => ({
      id: text.id,
      isMatch: matchesText(query, text),
      score: scoreCounts(terms, count(text), text.words.length, averageLength),
    }));
    const found = scored.filter(({ score }) => score > 0);
    found.sort((a, b) => Number(b.isMatch) - Number(a.isMatch) || b.score - a.score || (a.id < b.id ? -1 : 1));
    return found.slice(0, 10).map(({ id }) => id);
  };
  return { locale, vocabulary, texts, analyse, search };
}
