import type { Agreement, Language, Preposition } from './language';
import type { Verb } from './lexemes';
import type { Lexicon } from './lexicon';
import type { Random } from './random';

/** What a text is about: words that come back in it, each as its share of all that is said, the same in every language. */
export interface Topics {
  nouns: readonly number[];
  adjectives: readonly number[];
  verbs: readonly number[];
}

/** Says one phrase after the other in an invented language. */
export interface Speaker {
  language: Language;
  random: Random;
  /** A noun phrase in a case, and what agrees with it. */
  nounPhrase(caseIndex: number): { text: string; agreement: Agreement };
  prepositional(preposition: Preposition): string;
  verb(): Verb;
}

const plurals = { m: 'M', f: 'F', n: 'N' } as const;

/** Makes a speaker; `topicShare` is how often a word is one of the topics. */
export function makeSpeaker(
  language: Language,
  lexicon: Lexicon,
  random: Random,
  topics: Topics,
  topicShare: number,
): Speaker {
  const share = (of: readonly number[]) => (random.chance(topicShare) ? random.pickEarly(of) : random.next());

  function nounPhrase(caseIndex: number): { text: string; agreement: Agreement } {
    const noun = lexicon.noun(share(topics.nouns));
    const isPlural = random.chance(0.35);
    const isDefinite = random.chance(0.7);
    const agreement = isPlural ? plurals[noun.gender] : noun.gender;
    const article = (isDefinite ? language.definite : language.indefinite)[agreement][caseIndex] ?? '';
    const head = noun.forms[(isPlural ? language.cases : 0) + caseIndex] ?? '';
    const adjective = random.chance(0.35) ? adjectiveForm(isDefinite, agreement, caseIndex) : '';
    const words = language.adjectivesFollow ? [article, head, adjective] : [article, adjective, head];
    return { text: words.filter((word) => word !== '').join(' '), agreement };
  }

  function adjectiveForm(isDefinite: boolean, agreement: Agreement, caseIndex: number): string {
    const adjective = lexicon.adjective(share(topics.adjectives));
    const endings = isDefinite ? adjective.class.definite : adjective.class.indefinite;
    return adjective.stem + (endings[agreement][caseIndex] ?? '');
  }

  return {
    language,
    random,
    nounPhrase,
    prepositional: ({ words, case: caseIndex }) => `${words} ${nounPhrase(caseIndex).text}`.trimStart(),
    verb: () => lexicon.verb(share(topics.verbs)),
  };
}
