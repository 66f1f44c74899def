/** Beyond so many, sorting everything is quicker than keeping the best in order. */
const mostKept = 300;

/** The best `count` of a list, the best first; `isBefore` orders any two strictly. */
export function top(items: readonly number[], count: number, isBefore: (a: number, b: number) => boolean): number[] {
  if (count > mostKept) return [...items].sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, count);
  const best: number[] = [];
  for (const item of items) {
    const last = best.at(-1);
    if (best.length >= count && (last === undefined || !isBefore(item, last))) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(item, best[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    best.splice(low, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}
