import type { Locale } from '@/lib/domain/locale';

/** Gender and number: masculine, feminine, neuter; their plurals in capitals. */
export type Agreement = 'm' | 'f' | 'n' | 'M' | 'F' | 'N';

/** What a word becomes for each gender and number, by case. */
export type ByAgreement = Record<Agreement, readonly string[]>;

/** The letters that syllables are made of; the first ones are the commonest. */
export interface Sounds {
  onsets: readonly string[];
  vowels: readonly string[];
  codas: readonly string[];
}

export interface NounClass {
  suffix: string;
  gender: 'm' | 'f' | 'n';
  /** The singular in each case, then the plural in each. */
  endings: readonly string[];
  /** What joins it to the next noun of a compound. */
  link?: string;
}

export interface AdjectiveClass {
  suffix: string;
  definite: ByAgreement;
  indefinite: ByAgreement;
}

export interface VerbClass {
  suffix: string;
  /** Masculine, feminine, neuter, plural. */
  past: readonly string[];
  /** Singular, plural. */
  present: readonly string[];
  infinitive: string;
}

/** Words before a noun phrase, and the case that they ask for. */
export interface Preposition {
  words: string;
  case: number;
}

/**
 * An invented language with the letters, the inflection and the function words of a real one. Sentences are patterns
 * with slots: {S} a subject, {V} its verb in the past, {W} in the present, {O} an object, {G} of something, {P} a phrase
 * with a preposition, {I} an infinitive, {A} an adverbial, {L} a place, {C} the countries, {N} a figure, {Y} a year.
 */
export interface Language {
  locale: Locale;
  sounds: Sounds;
  /** How many nouns are common; it decides how many different words a large archive holds. */
  core: number;
  cases: number;
  nouns: readonly NounClass[];
  adjectives: readonly AdjectiveClass[];
  verbs: readonly VerbClass[];
  definite: ByAgreement;
  indefinite: ByAgreement;
  adjectivesFollow: boolean;
  /** German: nouns in capitals, and joined into compounds. */
  joinsNouns: boolean;
  of: Preposition;
  prepositions: readonly Preposition[];
  objectCase: number;
  adverbials: readonly string[];
  sentences: readonly string[];
  /** A sentence that names the countries. */
  naming: readonly string[];
  titles: readonly string[];
  /** Contractions and elisions, in order. */
  contractions: readonly (readonly [RegExp, string | ((...parts: string[]) => string)])[];
}

/** Splits words at spaces; a hyphen is nothing. */
export function words(text: string): string[] {
  return text.split(' ').map((word) => (word === '-' ? '' : word));
}

/** A table of forms by gender and number: what is left out is the neuter, or the plural `p`. */
export function forms(table: { m?: string; f?: string; n?: string; M?: string; F?: string; p?: string }): ByAgreement {
  const plural = table.p ?? '-';
  const of = (text: string | undefined) => words(text ?? '-');
  return {
    m: of(table.m ?? table.n),
    f: of(table.f ?? table.n),
    n: of(table.n),
    M: of(table.M ?? plural),
    F: of(table.F ?? plural),
    N: of(plural),
  };
}

/** Prepositions from lines such as `für 1`; without a figure the case is the first. */
export function prepositions(lines: readonly string[]): Preposition[] {
  return lines.map((line) => ({ words: line.replace(/ \d$/, ''), case: Number(/\d$/.exec(line)?.[0] ?? 0) }));
}

/** A class of adjectives that is the same with either article. */
export function adjective(suffix: string, endings: ByAgreement): AdjectiveClass {
  return { suffix, definite: endings, indefinite: endings };
}
