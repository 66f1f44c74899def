/** Letters that Unicode does not take apart, and how people write them who do not have them on their keys. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ſ: 's',
  ς: 'σ',
};
const anyPlainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * Gives a word as it is spelt, in lower case and with its accents, but without what only typography put into it: soft hyphens,
 * joiners, apostrophes, ligatures, the stress marks of Russian. It is what a stemmer reads; ё is written е.
 */
export function spell(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .replace(/(?<=\p{Script=Cyrillic})\u0301|(?<=е)\u0308/gu, '')
    .normalize('NFC');
}

/** Folds a word, so that spellings a reader holds for the same become equal: no accents but on й, ß=ss, ł=l, ё=е. Idempotent. */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return spell(word)
    .normalize('NFD')
    .replace(/(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f]/gu, '')
    .normalize('NFC')
    .replace(anyPlainLetter, (letter) => plainLetters[letter] ?? letter);
}
