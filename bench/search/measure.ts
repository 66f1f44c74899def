import { cpuSeconds } from '@/bench/timing';
import { apart, queryKinds, type BenchQueries, type QueryKind } from './queries';
import type { BenchEngine, EngineFigures, KindFigures } from './bench-engine';

const megabytes = () => process.memoryUsage.rss() / 1e6;

const measured = <T>(queries: readonly T[]) => queries.filter((_, at) => at % 2 === 0);
const others = <T>(queries: readonly T[]) => queries.filter((_, at) => at % 2 === 1);

/** What a server of some days has compiled long ago is not the price of a query. */
const warmUps = 3;

/** Asks an engine half of the queries some times to warm it up, then the other half, kind after kind, and then some of all kinds mixed; `most` limits them for slow ones. */
export async function measure(open: () => BenchEngine | Promise<BenchEngine>, queries: BenchQueries, most = Infinity) {
  const began = performance.now();
  const engine = await open();
  const [first] = queries['one word'];
  if (first) await engine.answer(first, 'one word');
  const opened = performance.now() - began;
  const memoryOpen = megabytes();
  for (let round = 0; round < (most === Infinity ? warmUps : 1); round++)
    for (const kind of queryKinds)
      for (const query of others(queries[kind]).slice(0, most)) await engine.answer(query, kind);
  const kinds: Partial<Record<QueryKind, KindFigures>> = {};
  for (const kind of queryKinds) {
    const figures = await measureKind(engine, kind, measured(queries[kind]).slice(0, most));
    if (figures) kinds[kind] = figures;
  }
  const queriesASecond = await measureMixture(engine, queries, Math.min(most, 40));
  const figures: Pick<EngineFigures, 'open' | 'memory' | 'kinds' | 'queriesASecond'> = {
    open: opened,
    memory: { open: memoryOpen, loaded: megabytes() },
    kinds,
    queriesASecond,
  };
  return figures;
}

async function measureKind(
  engine: BenchEngine,
  kind: QueryKind,
  queries: BenchQueries[QueryKind],
): Promise<KindFigures | null> {
  const times: number[] = [];
  let hits = 0;
  const cpu = cpuSeconds();
  for (const query of queries) {
    const began = performance.now();
    const total = await engine.answer(query, kind);
    if (total === null) return null;
    times.push(performance.now() - began);
    hits += total;
    // Native handles are freed when the event loop turns, as between requests.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const spent = 1000 * (cpuSeconds() - cpu);
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const count = Math.max(1, queries.length);
  return { queries: queries.length, hits: hits / count, cpu: spent / count, p50: at(0.5), p95: at(0.95) };
}

async function measureMixture(engine: BenchEngine, queries: BenchQueries, rounds: number): Promise<number> {
  const kinds = queryKinds.filter((kind) => !apart.includes(kind));
  let answered = 0;
  const cpu = cpuSeconds();
  for (let round = 0; round < rounds; round++)
    for (const kind of kinds) {
      const query = measured(queries[kind])[round];
      if (query && (await engine.answer(query, kind)) !== null) answered++;
      if (answered % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  return answered / (cpuSeconds() - cpu);
}
