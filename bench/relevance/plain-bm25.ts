import { rarity, termWorth } from '@/lib/language/near-score';
import type { SetDocument } from './read-set';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Indexes bodies by their words alone and ranks by plain BM25 (k1 1.2, b .75): the floor. */
export function buildPlainBm25(documents: readonly SetDocument[]): (query: string) => string[] {
  const texts = documents.map(({ id, body }) => {
    const words = wordsOf(body);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { id, counts, length: words.length };
  });
  const frequencies = new Map<string, number>();
  for (const { counts } of texts)
    for (const word of counts.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const averageLength = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);

  return (query) => {
    const asked = [...new Set(wordsOf(query))].map((word) => ({
      word,
      weight: rarity(frequencies.get(word) ?? 0, texts.length),
    }));
    const scored = texts.map(({ id, counts, length }) => {
      const worth = (word: string) => termWorth(counts.get(word) ?? 0, length, averageLength);
      return { id, score: asked.reduce((sum, { word, weight }) => sum + weight * worth(word), 0) };
    });
    const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return found.slice(0, 10).map(({ id }) => id);
  };
}
