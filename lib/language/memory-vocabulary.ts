import type { AnalysedText } from './analysed-text';
import { packWords } from './packed-words';
import type { Vocabulary } from './vocabulary';

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Makes a vocabulary of analysed texts of one language, held in memory. */
export function vocabularyOf(texts: Iterable<AnalysedText>): Vocabulary {
  const wordFrequencies = new Map<string, number>();
  const stemFrequencies = new Map<string, number>();
  const stemsOfWord = new Map<string, Set<string>>();
  let size = 0;
  for (const { words, stems, extras } of texts) {
    size++;
    for (const word of new Set(words)) count(wordFrequencies, word);
    for (const stem of new Set([...stems, ...extras.map((extra) => extra.stem)])) count(stemFrequencies, stem);
    words.forEach((word, at) => stemsOfWord.set(word, (stemsOfWord.get(word) ?? new Set()).add(stems[at] ?? word)));
  }
  const packed = packWords(wordFrequencies);
  const byFrequency = [...wordFrequencies].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  const stemsOf = (word: string) => [...(stemsOfWord.get(word) ?? [])];
  return {
    size,
    wordFrequency: (word) => wordFrequencies.get(word) ?? 0,
    stemFrequency: (stem) => stemFrequencies.get(stem) ?? 0,
    stemsOfWord: stemsOf,
    stemsOfPrefix: (beginning, limit) =>
      [...new Set(byFrequency.filter((word) => word.startsWith(beginning)).flatMap(stemsOf))].slice(0, limit),
    wordsOfLength: (length) => packed.get(length) ?? null,
  };
}
