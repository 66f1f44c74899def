/** Chance that a seed decides. */
export interface Chance {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  /** Early items come more often. */
  pickEarly<T>(items: readonly T[]): T;
  /** At most so many different items, perhaps none. */
  some<T>(items: readonly T[], most: number): T[];
}

/** Makes chance by the method of mulberry32. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[index];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  };
  const pick = <T>(items: readonly T[]) => at(items, below(items.length));
  return {
    below,
    pick,
    pickEarly: (items) => at(items, Math.floor(next() * next() * items.length)),
    some: (items, most) => [
      ...new Set(Array.from({ length: items.length > 0 ? below(most + 1) : 0 }, () => pick(items))),
    ],
  };
}
