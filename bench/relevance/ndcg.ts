/** nDCG@10 where every right answer is equally right. */
export function ndcg(found: readonly string[], right: ReadonlySet<string>): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const best = Array.from({ length: Math.min(10, right.size) }, (_, rank) => gain(rank)).reduce(
    (sum, one) => sum + one,
    0,
  );
  return found.reduce((sum, id, rank) => sum + (right.has(id) ? gain(rank) : 0), 0) / (best || 1);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** A figure below 1 with three places, e.g. `.895`. */
export function figure(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}
