/** Beyond so many, keeping the best in order while looking costs more than finding a threshold first. */
const mostKept = 100;

/** The best `count` of a list, the best first: those with the larger key, among equals those that come before. */
export function top(
  items: Uint32Array | readonly number[],
  count: number,
  keyOf: (item: number) => number,
  isBefore: (a: number, b: number) => boolean,
): number[] {
  const better = (a: number, b: number) => keyOf(b) - keyOf(a) || (isBefore(a, b) ? -1 : 1);
  if (items.length <= count) return [...items].sort(better);
  return count > mostKept ? bestByThreshold(items, count, keyOf, better) : bestByInsertion(items, count, keyOf, better);
}

type Comparison = (a: number, b: number) => number;

function bestByInsertion(
  items: Iterable<number>,
  count: number,
  keyOf: (item: number) => number,
  better: Comparison,
): number[] {
  const best: number[] = [];
  let leastKey = -Infinity;
  for (const item of items) {
    if (best.length >= count && keyOf(item) < leastKey) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (better(item, best[middle] ?? 0) < 0) high = middle;
      else low = middle + 1;
    }
    if (low >= count) continue;
    best.splice(low, 0, item);
    if (best.length > count) best.pop();
    leastKey = keyOf(best.at(-1) ?? 0);
  }
  return best;
}

function bestByThreshold(
  items: ArrayLike<number>,
  count: number,
  keyOf: (item: number) => number,
  better: Comparison,
): number[] {
  const keys = Float64Array.from(items, keyOf);
  const threshold = keys.slice().sort()[items.length - count] ?? -Infinity;
  return Array.from(items)
    .filter((_, at) => (keys[at] ?? 0) >= threshold)
    .sort(better)
    .slice(0, count);
}
