const farthest = 5_000_000;

/**
 * The rank, from 1, of the word at a share of all words said. Up to `core` a word's frequency falls with its rank, past
 * it with the square of its rank: the two regimes that R. Ferrer i Cancho and R. V. Solé found in large corpora ("Two
 * regimes in the frequency of words and the origins of complex lexicons", 2001). So new words never cease to appear.
 */
export function rankAt(share: number, core: number): number {
  const logCore = Math.log(core);
  const common = logCore / (1 + logCore);
  if (share < common) return Math.max(1, Math.floor(Math.exp((share / common) * logCore)));
  return Math.min(farthest, Math.floor(core / (1 - (share - common) / (1 - common))));
}

/** Picks by Zipf's law with the given exponent: the n-th of a list is n to that power times rarer than the first. */
export function makeZipf<T>(list: readonly T[], exponent: number): (share: number) => T {
  const weights = list.map((_, index) => (index + 1) ** -exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const ends = weights.map((weight) => (sum += weight / total));
  return (share) => {
    const index = ends.findIndex((end) => share < end);
    const found = list[index === -1 ? list.length - 1 : index];
    if (found === undefined) throw new RangeError('There is nothing to pick from.');
    return found;
  };
}
