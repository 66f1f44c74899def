import 'server-only';
import { CatalogMissingError } from '@/lib/catalog/errors';
import { updateSearchIndex } from './embedded/index-keeper';
import { WatchedCatalog } from './watched-catalog';

/** What the keeper of the search index says to who started it. */
export type SearchMessage =
  | { kind: 'search-progress'; done: number; total: number }
  /** `put` and `removed` count releases. */
  | { kind: 'search-changed'; put: number; removed: number; milliseconds: number }
  | { kind: 'search-failed'; text: string };

export interface SearchPlace {
  /** Where the generations of the catalog are. */
  catalog: string;
  /** Where those of the index are. */
  index: string;
}

/** Keeps the search index at the state of the catalog. */
export class SearchKeeper {
  readonly #place: SearchPlace;
  readonly #tell: (message: SearchMessage) => void;
  #catalog: WatchedCatalog | null = null;
  #updating: Promise<void> = Promise.resolve();
  #waiting: Set<string> | 'all' | null = null;
  #isStopped = false;

  constructor(place: SearchPlace, tell: (message: SearchMessage) => void) {
    this.#place = place;
    this.#tell = tell;
  }

  /** The catalog has changed: in these releases, or nobody knows where. */
  wake(slugs?: readonly string[]): void {
    const isRunning = this.#waiting !== null;
    this.#waiting = slugs && this.#waiting !== 'all' ? new Set([...(this.#waiting ?? []), ...slugs]) : 'all';
    if (!isRunning) this.#updating = this.#updating.then(() => this.#update());
  }

  /** Ends it between two releases; the next start goes on from there. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#updating;
    this.#catalog?.close();
  }

  async #update(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (this.#isStopped || waiting === null) return;
    const since = performance.now();
    try {
      this.#catalog ??= new WatchedCatalog(this.#place.catalog);
      const { put, removed } = await updateSearchIndex(this.#place.index, this.#catalog, {
        only: waiting === 'all' ? undefined : [...waiting],
        onProgress: (done, total) => this.#tell({ kind: 'search-progress', done, total }),
        isStopped: () => this.#isStopped,
      });
      if (put + removed > 0)
        this.#tell({ kind: 'search-changed', put, removed, milliseconds: Math.round(performance.now() - since) });
    } catch (cause) {
      if (cause instanceof CatalogMissingError) return;
      this.#tell({ kind: 'search-failed', text: cause instanceof Error ? cause.message : String(cause) });
    }
  }
}
