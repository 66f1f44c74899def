/** What somebody who wrote `given` may have meant: all of a short list, else the five nearest of a long one. */
export function nearChoices(given: string, all: Iterable<string>): string[] {
  const choices = [...all];
  if (choices.length <= 12) return choices;
  const wanted = given.toLowerCase();
  const ranked = choices.map((choice) => ({ choice, distance: distanceBetween(wanted, choice.toLowerCase()) }));
  return ranked
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map(({ choice }) => choice);
}

// Part of a long id is nearer to it than its length says.
function distanceBetween(a: string, b: string): number {
  if (a.length > 2 && (b.includes(a) || a.includes(b))) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}
