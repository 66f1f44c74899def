import { newStemmer } from 'snowball-stemmers';
import { type Locale, localeTable } from '@/lib/domain/locale';
import { fold } from './fold';

const stemmers = new Map<Locale, { stem(word: string): string }>();

function stemmerOf(locale: Locale) {
  let stemmer = stemmers.get(locale);
  if (!stemmer) stemmers.set(locale, (stemmer = newStemmer(localeTable[locale].stemmer)));
  return stemmer;
}

/** British and American forms of one word, which the English algorithm would keep apart. */
const oneEnglishForm: readonly [RegExp, string][] = [
  [/isation(al|s)?$/, 'ization$1'],
  [/^(organ|recogn|real|util|mobil|author|emphas|critic|summar|priorit)is(e|es|ed|ing|er|ers)$/, '$1iz$2'],
  [/^programmes?$/, 'program'],
  [/^(cent|theat)res?$/, '$1er'],
  [/^(lab|fav|neighb|harb|hon|behavi|endeav)our/, '$1or'],
  [/^(def|off)ence/, '$1ense'],
];

function inOneForm(spelling: string, locale: Locale): string {
  if (locale !== 'en') return spelling;
  return oneEnglishForm.reduce((word, [form, other]) => word.replace(form, other), spelling);
}

/**
 * Gives the stem of a word by the Snowball algorithm of the language, then folded: the algorithm needs the accents. The
 * word comes from `spell`. A word in another script stays as it is.
 */
export function snowballStem(spelling: string, locale: Locale): string {
  return fold(stemmerOf(locale).stem(inOneForm(spelling, locale))) || fold(spelling);
}
