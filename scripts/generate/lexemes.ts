import type { AdjectiveClass, Language, NounClass, Sounds, VerbClass } from './language';
import type { Random } from './random';

export interface Noun {
  gender: 'm' | 'f' | 'n';
  /** The singular in each case, then the plural in each. */
  forms: readonly string[];
  /** Its form as the first half of a compound. */
  joining: string;
}

export interface Adjective {
  stem: string;
  class: AdjectiveClass;
}

export interface Verb {
  stem: string;
  class: VerbClass;
}

/** Makes the noun of a rank: the commoner, the shorter. */
export function makeNoun({ sounds, nouns, joinsNouns }: Language, rank: number, random: Random): Noun {
  const inflected = inflect(random.pickEarly(nouns), (suffix) => makeStem(sounds, rank, suffix, random));
  return joinsNouns
    ? { ...inflected, forms: inflected.forms.map(capitalize), joining: capitalize(inflected.joining) }
    : inflected;
}

/** Joins two nouns into one, which is inflected as the second. */
export function joinNouns(first: Noun, second: Noun): Noun {
  const join = (form: string) => first.joining + form.toLowerCase();
  return { gender: second.gender, forms: second.forms.map(join), joining: join(second.joining) };
}

/** Makes the adjective of a rank. */
export function makeAdjective({ sounds, adjectives }: Language, rank: number, random: Random): Adjective {
  const chosen = random.pickEarly(adjectives);
  return { stem: makeStem(sounds, rank, chosen.suffix, random) + chosen.suffix, class: chosen };
}

/** Makes the verb of a rank. */
export function makeVerb({ sounds, verbs }: Language, rank: number, random: Random): Verb {
  const chosen = random.pickEarly(verbs);
  return { stem: makeStem(sounds, rank, chosen.suffix || chosen.infinitive, random) + chosen.suffix, class: chosen };
}

/** The word with its first letter in capitals. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function inflect({ suffix, gender, endings, link = '' }: NounClass, stemFor: (suffix: string) => string): Noun {
  const stem = stemFor(suffix || 'e') + suffix;
  return { gender, forms: endings.map((ending) => stem + ending), joining: stem + link };
}

// A suffix that begins with a vowel stands after a consonant, any other after a vowel or a single consonant.
function makeStem(sounds: Sounds, rank: number, suffix: string, random: Random): string {
  const isVowel = /^[aeiouäöüéèíóаеёиоуыэюя]/.test(suffix);
  let stem = '';
  for (let left = syllablesOf(rank, random); left > 0; left -= 1) {
    stem += random.pickEarly(sounds.onsets) + random.pickEarly(sounds.vowels);
    if (left > 1 && random.chance(0.25)) stem += random.pickEarly(sounds.codas);
  }
  return isVowel ? stem + random.pickEarly(sounds.codas) : stem;
}

function syllablesOf(rank: number, random: Random): number {
  if (rank <= 60) return 1;
  if (rank <= 4_000) return random.chance(0.85) ? 2 : 3;
  return random.chance(0.5) ? 2 : 3;
}
