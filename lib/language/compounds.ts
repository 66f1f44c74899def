import { isStopWord } from './stop-words';

/** Splits a folded German word into the words it is made of; none where it is not a compound. */
export interface CompoundSplitter {
  split: (word: string) => readonly string[];
}

const shortestPart = 4;
const links = ['', 's', 'es', 'n', 'en', 'er', 'e'];
const inflection = /(?:e|en|n|s|es|er|ern)$/;

/** Words that look like compounds and are names. The names of the taxonomy are given beside them. */
const knownNames =
  `deutschland griechenland finnland lettland niederlande niederlanden weissrussland russland neuseeland schottland
thailand gronland nordirland nordmazedonien nordkorea sudkorea sudafrika sudossetien sudsudan osterreich frankreich liechtenstein
bergkarabach strassburg hamburg salzburg luxemburg brandenburg kasachstan kirgisistan tadschikistan turkmenistan usbekistan
afghanistan herzegowina montenegro washington donnerstag`.split(/\s+/);

/**
 * Collects the words that compounds may be made of: those that two texts or more have, of four letters or more. The
 * list is sorted; keep it with the version of the analysis, so that a text is always analysed alike.
 */
export function collectCompoundParts(wordsWithFrequency: Iterable<readonly [string, number]>): string[] {
  const parts: string[] = [];
  for (const [word, frequency] of wordsWithFrequency) {
    if (frequency >= 2 && word.length >= shortestPart && /^\p{L}+$/u.test(word) && !isStopWord(word, 'de'))
      parts.push(word);
  }
  return parts.sort();
}

/** Makes a splitter of a frozen list of parts. Names, folded, are never split. */
export function createCompoundSplitter(parts: Iterable<string>, names: Iterable<string> = []): CompoundSplitter {
  const known = new Set(parts);
  const whole = new Set([...knownNames, ...names]);
  const remembered = new Map<string, readonly string[]>();

  const asTail = (tail: string): string | null => {
    if (known.has(tail)) return tail;
    for (let cut = 1; cut <= 3; cut++) {
      const base = tail.slice(0, -cut);
      if (base.length >= shortestPart && inflection.test(tail.slice(-cut)) && known.has(base)) return base;
    }
    return null;
  };
  const asHead = (head: string): string | null => {
    const link = links.find(
      (one) =>
        head.endsWith(one) &&
        head.length - one.length >= shortestPart &&
        known.has(head.slice(0, head.length - one.length)),
    );
    return link === undefined ? null : head.slice(0, head.length - link.length);
  };
  const splitOnce = (word: string): readonly string[] => {
    if (word.length < 2 * shortestPart || whole.has(word)) return [];
    for (let at = shortestPart; at <= word.length - shortestPart; at++) {
      const tail = asTail(word.slice(at));
      const head = tail && asHead(word.slice(0, at));
      if (head && tail) return [head, ...split(head), tail, ...split(tail)];
    }
    return [];
  };
  const split = (word: string): readonly string[] => {
    let found = remembered.get(word);
    if (!found) remembered.set(word, (found = splitOnce(word)));
    return found;
  };
  return { split };
}
