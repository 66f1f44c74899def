import type { Locale } from '@/lib/domain/locale';
import type { ExtraStem } from './analysed-text';
import { listNameForms } from './names';
import { snowballStem } from './stem';
import { tokenise } from './tokenise';

interface NameOfWords {
  id: string;
  stems: readonly string[];
}

interface Names {
  /** What a stem becomes, for names of one word. */
  ofOneWord: ReadonlyMap<string, string>;
  /** Names of several words by their first stem, the longest first. */
  ofWords: ReadonlyMap<string, readonly NameOfWords[]>;
  /** The stems of the first words of a name's forms, by what stands for the name. */
  beginnings: ReadonlyMap<string, readonly string[]>;
}

function compileNames(locale: Locale): Names {
  const forms = listNameForms(locale).map(({ id, form }) => ({ id, tokens: tokenise(form) }));
  const stemOf = (spelling: string) => snowballStem(spelling, locale);
  const single = forms.filter(({ tokens }) => tokens.length === 1);
  const ofOneWord = new Map(single.flatMap(({ id, tokens }) => tokens.map((token) => [stemOf(token.spelling), id])));
  const ofWords = new Map<string, NameOfWords[]>();
  for (const { id, tokens } of forms.filter((form) => form.tokens.length > 1)) {
    const stems = tokens.map(({ spelling }) => ofOneWord.get(stemOf(spelling)) ?? stemOf(spelling));
    const first = stems[0] ?? '';
    ofWords.set(
      first,
      [...(ofWords.get(first) ?? []), { id, stems }].sort((a, b) => b.stems.length - a.stems.length),
    );
  }
  const beginnings = new Map<string, string[]>();
  for (const { id, tokens } of forms) {
    const first = tokens[0] ? [stemOf(tokens[0].spelling)] : [];
    beginnings.set(id, [...new Set([...(beginnings.get(id) ?? []), ...first])]);
  }
  return { ofOneWord, ofWords, beginnings };
}

const compiled = new Map<Locale, Names>();

function namesIn(locale: Locale): Names {
  let names = compiled.get(locale);
  if (!names) compiled.set(locale, (names = compileNames(locale)));
  return names;
}

/** Gives the stem of a word (from `spell`) as texts and queries have it: Snowball's, or the name's where the word is a form of one. */
export function stemOf(spelling: string, locale: Locale): string {
  const stem = snowballStem(spelling, locale);
  return namesIn(locale).ofOneWord.get(stem) ?? stem;
}

/** Tells whether a stem stands for a name that has several forms. */
export function isNameStem(stem: string, locale: Locale): boolean {
  return namesIn(locale).beginnings.has(stem);
}

/** The stems that the forms of a name begin with; empty for what stands for no name. */
export function beginningsOfName(stem: string, locale: Locale): readonly string[] {
  return namesIn(locale).beginnings.get(stem) ?? [];
}

/** Finds the names that several words make up, among the stems of a text; they do not overlap. */
export function findNames(stems: readonly string[], locale: Locale): ExtraStem[] {
  const { ofWords } = namesIn(locale);
  const found: ExtraStem[] = [];
  for (let first = 0; first < stems.length; first++) {
    const name = ofWords
      .get(stems[first] ?? '')
      ?.find((one) => one.stems.every((stem, at) => stems[first + at] === stem));
    if (!name) continue;
    const last = first + name.stems.length - 1;
    found.push({ stem: name.id, first, last });
    first = last;
  }
  return found;
}
