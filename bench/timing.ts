/** What something took: by the clock, and of a processor. */
export interface Timing {
  /** Seconds. */
  wall: number;
  /** Seconds, of all threads of this process. */
  cpu: number;
}

/** Times some work. */
export async function time(work: () => unknown): Promise<Timing> {
  const began = performance.now();
  const cpu = cpuSeconds();
  await work();
  return { wall: (performance.now() - began) / 1000, cpu: cpuSeconds() - cpu };
}

/** Seconds of a processor that this process has used until now, all threads. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Times some work several times over, and gives the medians. */
export async function timeOften(times: number, work: (turn: number) => unknown): Promise<Timing> {
  const timings: Timing[] = [];
  for (let turn = 0; turn < times; turn += 1) timings.push(await time(() => work(turn)));
  return { wall: median(timings.map(({ wall }) => wall)), cpu: median(timings.map(({ cpu }) => cpu)) };
}

/** The middle one of some figures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
