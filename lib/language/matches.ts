import type { AnalysedQuery, QueryPhrase } from './analysed-query';
import type { AnalysedText } from './analysed-text';

function hasPhrase({ words }: AnalysedText, phrase: QueryPhrase): boolean {
  return words.some((_, from) => phrase.words.every((word, at) => words[from + at] === word));
}

/** Says in the plainest way whether a text matches a query. Engines are quicker, and have to agree with it. */
export function matchesText(query: AnalysedQuery, text: AnalysedText): boolean {
  const stems = new Set([...text.stems, ...text.extras.map((extra) => extra.stem)]);
  const hasAny = (some: readonly string[]) => some.some((stem) => stems.has(stem));
  return (
    query.words.every((word) => !word.isRequired || hasAny(word.stems)) &&
    query.phrases.every((phrase) => hasPhrase(text, phrase)) &&
    (!query.prefix || hasAny(query.prefix.stems)) &&
    !query.excludedWords.some((word) => hasAny(word.stems)) &&
    !query.excludedPhrases.some((phrase) => hasPhrase(text, phrase))
  );
}
