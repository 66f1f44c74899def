import 'server-only';
import { ContentWatch } from '@/lib/content/content-watch';
import { InvalidContentError } from '@/lib/content/errors';
import { formatProblem, type ContentProblem } from '@/lib/content/problem';
import type { CatalogPlace } from './build';
import type { Catalog } from './catalog';
import { currentGeneration } from './generations';
import { openCatalog } from './sqlite-catalog';
import { Sweep } from './sweep';
import { updateCatalog } from './update';

/** What the keeper of the catalog says to who started it. */
export type KeeperMessage =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'ready'; version: string }
  /** `changed` counts releases and site files; it is 0 where another process brought the catalog up to date. */
  | { kind: 'changed'; version: string; changed: number; milliseconds: number }
  | { kind: 'problem'; problem: ContentProblem };

export interface KeeperTimes {
  /** From a change of a file to reading it: what is written together is read together. */
  debounce: number;
  /** Between looks at the catalog's version, which another process may have changed. */
  look: number;
  /** What one sweep over all releases may take. */
  sweep: number;
}

const usualTimes: KeeperTimes = { debounce: 50, look: 250, sweep: 45_000 };

/**
 * Keeps the catalog up to date with the content directory from now on, and tells what happens. Where the content holds
 * nothing to stand on, it says why, and tries again when a file changes. The function it gives ends it.
 */
export function keepCatalog(
  place: CatalogPlace,
  tell: (message: KeeperMessage) => void,
  times = usualTimes,
): () => Promise<void> {
  const keeper = new Keeper(place, tell, times);
  const begun = keeper.start();
  return async () => {
    await begun;
    await keeper.stop();
  };
}

class Keeper {
  readonly #place: CatalogPlace;
  readonly #tell: (message: KeeperMessage) => void;
  readonly #times: KeeperTimes;
  readonly #watch: ContentWatch;
  readonly #sweep: Sweep;
  readonly #dirty = new Set<string>();
  #dirtySince: number | null = null;
  #timers: NodeJS.Timeout[] = [];
  #due: NodeJS.Timeout | undefined;
  #updating: Promise<unknown> = Promise.resolve();
  #reader: Catalog | null = null;
  #toldVersion = '';
  #toldProblems = new Set<string>();
  #isStopped = false;

  constructor(place: CatalogPlace, tell: (message: KeeperMessage) => void, times: KeeperTimes) {
    this.#place = place;
    this.#tell = tell;
    this.#times = times;
    this.#watch = new ContentWatch(place.root, (path) => this.#mark(path));
    this.#sweep = new Sweep(place, times.sweep, (paths) => this.#queueUpdate(paths));
  }

  // Watching begins before the first look, so that nothing falls between them.
  async start(): Promise<void> {
    await this.#watch.start();
    await this.#queueUpdate(undefined);
    this.#timers.push(setInterval(() => this.#look(0, performance.now()), this.#times.look));
    this.#sweep.start();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#watch.close();
    this.#timers.forEach((timer) => clearInterval(timer));
    clearTimeout(this.#due);
    await this.#sweep.stop();
    await this.#updating;
    this.#reader?.close();
  }

  #mark(path: string | null): void {
    if (path !== null) this.#dirty.add(path);
    if (this.#dirtySince !== null || this.#isStopped) return;
    this.#dirtySince = performance.now();
    setTimeout(() => {
      const since = this.#dirtySince ?? performance.now();
      const paths = [...this.#dirty];
      this.#dirty.clear();
      this.#dirtySince = null;
      void this.#queueUpdate(paths, since);
    }, this.#times.debounce);
  }

  #queueUpdate(only: readonly string[] | undefined, since = performance.now()): Promise<boolean> {
    const update = this.#updating.then(() => this.#update(only, since));
    this.#updating = update;
    return update;
  }

  // Tells whether the catalog is up to date; what it is told of already, the next sweep tries again.
  async #update(only: readonly string[] | undefined, since: number): Promise<boolean> {
    if (this.#isStopped) return false;
    const onProgress = only ? undefined : this.#progress;
    try {
      const { changed, nextDue } = await updateCatalog(this.#place, {
        only: this.#reader ? only : undefined,
        onProgress,
      });
      this.#wakeAt(nextDue);
      this.#look(changed.length, since);
      this.#tellProblems(this.#reader?.health().problems ?? []);
      return true;
    } catch (cause) {
      if (cause instanceof InvalidContentError) this.#tellProblems(cause.problems);
      else if (this.#reader) this.#tell({ kind: 'problem', problem: failureOf(cause) });
      else throw cause;
      return false;
    }
  }

  readonly #progress = (done: number, total: number) => this.#tell({ kind: 'progress', done, total });

  #look(changed: number, since: number): void {
    const isFirst = this.#reader === null;
    if (isFirst && currentGeneration(this.#place.directory) === null) return;
    this.#reader ??= openCatalog(this.#place.directory);
    const version = this.#reader.version();
    if (version === this.#toldVersion) return;
    this.#toldVersion = version;
    if (isFirst) this.#tell({ kind: 'ready', version });
    else this.#tell({ kind: 'changed', version, changed, milliseconds: Math.round(performance.now() - since) });
  }

  #tellProblems(problems: readonly ContentProblem[]): void {
    const known = this.#toldProblems;
    this.#toldProblems = new Set(problems.map(formatProblem));
    for (const problem of problems) if (!known.has(formatProblem(problem))) this.#tell({ kind: 'problem', problem });
  }

  // What lies in the future appears in its time; a timer cannot wait longer than 24 days, so it looks again each day.
  #wakeAt(nextDue: string | null): void {
    clearTimeout(this.#due);
    if (nextDue === null) return;
    const wait = Math.min(Math.max(0, Date.parse(nextDue) - Date.now()) + 5, 86_400_000);
    this.#due = setTimeout(() => void this.#queueUpdate([]), wait);
  }
}

// A full disk, say: what is public stays so, and the next change or sweep tries again.
function failureOf(cause: unknown): ContentProblem {
  return { file: '', line: 1, key: '', message: `the catalog could not be brought up to date: ${String(cause)}` };
}
