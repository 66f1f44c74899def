import type { Agreement } from './language';
import { capitalize } from './lexemes';
import type { Speaker } from './speaker';

/** What a text can name besides invented words. */
export interface Named {
  year: number;
  place: string;
  /** Names of countries, in the nominative; empty where it is about none. */
  countries: string;
}

/** Fills one of the patterns and makes it a sentence, contracted and with a capital. */
export function say(speaker: Speaker, patterns: readonly string[], named: Named): string {
  const filled = fill(speaker, speaker.random.pick(patterns), named);
  const contracted = speaker.language.contractions.reduce(
    (text, [from, to]) => (typeof to === 'string' ? text.replace(from, to) : text.replace(from, to)),
    filled,
  );
  return capitalize(contracted);
}

// A subject may stand before its verb or after it: whichever comes first is made, and the other agrees.
interface Clause {
  subject?: { text: string; agreement: Agreement } | undefined;
  isSubjectSaid: boolean;
}

const taken = new Map<string, string[]>();

function fill(speaker: Speaker, pattern: string, named: Named): string {
  const clause: Clause = { isSubjectSaid: false };
  let text = '';
  partsOf(pattern).forEach((part, index) => {
    text += index % 2 === 0 ? part : fillSlot(speaker, part, clause, named);
  });
  return text;
}

// A pattern taken apart once: what stands between slots, and slots, by turns.
function partsOf(pattern: string): string[] {
  const known = taken.get(pattern);
  if (known) return known;
  const parts = pattern.split(/\{([A-Z])\}/);
  taken.set(pattern, parts);
  return parts;
}

function fillSlot(speaker: Speaker, slot: string, clause: Clause, named: Named): string {
  const { language, random } = speaker;
  switch (slot) {
    case 'S':
      return saySubject(speaker, clause);
    case 'V':
    case 'W':
      return sayVerb(speaker, slot, clause);
    case 'O':
      return speaker.nounPhrase(language.objectCase).text;
    case 'G':
      return speaker.prepositional(language.of);
    case 'P':
      return speaker.prepositional(random.pickEarly(language.prepositions));
    case 'I': {
      const verb = speaker.verb();
      return verb.stem + verb.class.infinitive;
    }
    case 'A':
      return fill(speaker, random.pick(language.adverbials), named);
    case 'L':
      return named.place;
    case 'C':
      return named.countries;
    case 'Y':
      return String(named.year - random.between(0, 3));
    case 'N':
      return String(random.between(2, 90));
    default:
      throw new RangeError(`There is no slot ${slot}.`);
  }
}

function saySubject(speaker: Speaker, clause: Clause): string {
  if (clause.isSubjectSaid || !clause.subject) clause.subject = speaker.nounPhrase(0);
  clause.isSubjectSaid = true;
  return clause.subject.text;
}

function sayVerb(speaker: Speaker, slot: 'V' | 'W', clause: Clause): string {
  clause.subject ??= speaker.nounPhrase(0);
  const { agreement } = clause.subject;
  const { stem, class: verb } = speaker.verb();
  const isPlural = agreement === agreement.toUpperCase();
  if (slot === 'W') return stem + (verb.present[isPlural ? 1 : 0] ?? '');
  return stem + (verb.past[isPlural ? 3 : 'mfn'.indexOf(agreement)] ?? '');
}
