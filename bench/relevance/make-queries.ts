import { isStopWord } from '@/lib/language/stop-words';
import { type Token, tokenise } from '@/lib/language/tokenise';
import type { MemoryIndex } from './memory-index';
import { pick, seeded } from './seeded';

/** The kinds of query that are made of one headline. */
export const queryKinds = ['headline', 'inflected', 'misspelt'] as const;
export type QueryKind = (typeof queryKinds)[number];

const kindNames: Record<QueryKind, string> = {
  headline: 'headline as it stands',
  inflected: 'its two rarest words, in another inflection',
  misspelt: 'headline with one typo',
};

/** Says what a kind of query is. */
export function nameOfKind(kind: QueryKind): string {
  return kindNames[kind];
}

/** One edit inside a word: a letter changed, left out, put in, or two swapped; the letters are those of the word's own language. */
function misspell(word: string, letters: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = pick([...letters], random) ?? '';
  const edits = [
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  return pick(edits, random) ?? word;
}

/** Makes the queries of one index out of headlines; the same headline always gives the same queries. */
export function createQueryMaker({
  locale,
  vocabulary,
  texts,
}: MemoryIndex): (headline: string, kind: QueryKind, seed: number) => string {
  const formsOfStem = new Map<string, Set<string>>();
  for (const { words, stems } of texts) {
    stems.forEach((stem, at) => formsOfStem.set(stem, (formsOfStem.get(stem) ?? new Set()).add(words[at] ?? '')));
  }
  const letters = locale === 'ru' ? 'абвгдежзийклмнопрстуфхцчшщыьэюя' : 'abcdefghijklmnopqrstuvwxyz';

  const otherForm = (token: Token, random: () => number) => {
    const forms = vocabulary.stemsOfWord(token.word).flatMap((stem) => [...(formsOfStem.get(stem) ?? [])]);
    return pick([...new Set(forms)].filter((form) => form !== token.word).sort(), random) ?? token.word;
  };
  const inflect = (headline: string, random: () => number) => {
    const known = tokenise(headline).filter(
      ({ word }) => vocabulary.wordFrequency(word) > 0 && !isStopWord(word, locale),
    );
    const frequency = ({ word }: Token) => vocabulary.wordFrequency(word);
    const rarest = [...known].sort((a, b) => frequency(a) - frequency(b) || a.start - b.start).slice(0, 2);
    return rarest
      .sort((a, b) => a.start - b.start)
      .map((token) => otherForm(token, random))
      .join(' ');
  };
  const misspellOne = (headline: string, random: () => number) => {
    const token = pick(
      tokenise(headline).filter(({ word }) => /^\p{L}{5,}$/u.test(word)),
      random,
    );
    if (!token) return headline;
    const { start, end } = token;
    return headline.slice(0, start) + misspell(headline.slice(start, end), letters, random) + headline.slice(end);
  };

  return (headline, kind, seed) => {
    if (kind === 'headline') return headline;
    return kind === 'inflected' ? inflect(headline, seeded(seed)) : misspellOne(headline, seeded(seed));
  };
}
