import type { Language } from './language';
import { joinNouns, makeAdjective, makeNoun, makeVerb, type Adjective, type Noun, type Verb } from './lexemes';
import { mix, Random } from './random';
import { rankAt } from './zipf';

/** The words of an invented language: the same for every seed, common ones first, without an end. */
export interface Lexicon {
  /** The noun at a share, from 0 to 1, of all that is said. */
  noun: (share: number) => Noun;
  adjective: (share: number) => Adjective;
  verb: (share: number) => Verb;
}

// Nouns past this rank are joined from commoner ones more often than not, where the language does that.
const compoundsFrom = 400;
const kept = 20_000;

/** Makes the lexicon of a language. Common words are kept; a rare one is made anew each time it is said. */
export function makeLexicon(language: Language): Lexicon {
  const seed = language.locale.charCodeAt(0) * 256 + language.locale.charCodeAt(1);
  const byRank = <T>(kind: number, make: (rank: number, random: Random) => T) =>
    keep((rank) => make(rank, new Random(mix(mix(seed, kind), rank))));

  const simpleNoun = byRank(1, (rank, random) => makeNoun(language, rank, random));
  const noun = byRank(2, (rank, random) => {
    if (!language.joinsNouns || rank < compoundsFrom || random.chance(0.4)) return simpleNoun(rank);
    return joinNouns(simpleNoun(commonRank(random)), simpleNoun(commonRank(random)));
  });
  const adjective = byRank(3, (rank, random) => makeAdjective(language, rank, random));
  const verb = byRank(4, (rank, random) => makeVerb(language, rank, random));

  return {
    noun: (share) => noun(rankAt(share, language.core)),
    adjective: (share) => adjective(rankAt(share, language.core / 2)),
    verb: (share) => verb(rankAt(share, language.core / 3)),
  };
}

function commonRank(random: Random): number {
  return 1 + Math.floor(compoundsFrom * random.next() ** 1.5);
}

function keep<T>(make: (rank: number) => T): (rank: number) => T {
  const known: T[] = [];
  return (rank) => (rank < kept ? (known[rank] ??= make(rank)) : make(rank));
}
