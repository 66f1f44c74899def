import type { SearchQuery } from '@/lib/domain/search-query';
import type { QueryKind } from './queries';

/** An engine of the comparison, open and ready to answer. */
export interface BenchEngine {
  /** Answers as a page of results needs it: ten hits, their number, the counts of the facets. Null for what it cannot do. */
  answer(query: SearchQuery, kind: QueryKind): Promise<number | null> | number | null;
}

/** What was measured of a kind of query. */
export interface KindFigures {
  queries: number;
  /** Mean hits. */
  hits: number;
  /** Mean of a processor's milliseconds, user and system, all threads. */
  cpu: number;
  /** Milliseconds by the clock. */
  p50: number;
  p95: number;
}

export interface EngineFigures {
  engine: string;
  build: { cpuSeconds: number; megabytes: number };
  /** Milliseconds to open it and answer the first query, in a new process. */
  open: number;
  /** Resident megabytes when it is open, and after all queries. */
  memory: { open: number; loaded: number };
  kinds: Partial<Record<QueryKind, KindFigures>>;
  /** Of a processor; mixed kinds. */
  queriesASecond: number;
  /** Milliseconds to take in a release in six languages, by the clock: new, changed, gone. */
  updates?: Record<'put' | 'change' | 'remove', number>;
}
