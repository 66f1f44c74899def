import 'server-only';
import { CatalogMissingError } from '@/lib/catalog/errors';
import { updateSearchIndex } from './embedded/index-keeper';
import { WatchedCatalog } from './watched-catalog';

/** What keeping the search index says to who started it. */
export type SearchIndexMessage =
  | { kind: 'progress'; done: number; total: number }
  /** `put` and `removed` count releases. */
  | { kind: 'changed'; put: number; removed: number; milliseconds: number }
  /** Told once, until it is over or another. */
  | { kind: 'trouble'; text: string };

export interface SearchIndexPlace {
  /** Where the generations of the catalog are. */
  catalog: string;
  /** Where those of the index are. */
  index: string;
}

/** Between looks at the version of the catalog, in milliseconds. */
const lookEvery = 50;
/** From a failure to the next attempt. */
const retryAfter = 2_000;

/**
 * Keeps the search index at the state of the catalog from now on, as soon as there is one. The function it gives ends it between
 * two releases; the next start goes on from there.
 */
export function keepSearchIndex(
  place: SearchIndexPlace,
  tell: (message: SearchIndexMessage) => void,
): () => Promise<void> {
  const keeper = new SearchIndexKeeper(place, tell);
  return () => keeper.stop();
}

class SearchIndexKeeper {
  readonly #place: SearchIndexPlace;
  readonly #tell: (message: SearchIndexMessage) => void;
  #catalog: WatchedCatalog | null = null;
  #version = '';
  #trouble = '';
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(place: SearchIndexPlace, tell: (message: SearchIndexMessage) => void) {
    this.#place = place;
    this.#tell = tell;
    this.#lookIn(0);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    this.#catalog?.close();
  }

  #lookIn(milliseconds: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#attempt().then((pause) => this.#lookIn(pause));
    }, milliseconds);
  }

  async #attempt(): Promise<number> {
    try {
      await this.#look();
      this.#trouble = '';
      return lookEvery;
    } catch (cause) {
      if (cause instanceof CatalogMissingError) return lookEvery;
      const text = cause instanceof Error ? cause.message : String(cause);
      if (text !== this.#trouble) this.#tell({ kind: 'trouble', text });
      this.#trouble = text;
      return retryAfter;
    }
  }

  async #look(): Promise<void> {
    this.#catalog ??= new WatchedCatalog(this.#place.catalog);
    const version = this.#catalog.version();
    if (version === this.#version) return;
    const since = performance.now();
    const { put, removed, isCutShort } = await updateSearchIndex(this.#place.index, this.#catalog, {
      onProgress: (done, total) => this.#tell({ kind: 'progress', done, total }),
      isStopped: () => this.#isStopped,
    });
    if (!isCutShort) this.#version = version;
    const milliseconds = Math.round(performance.now() - since);
    if (put + removed > 0) this.#tell({ kind: 'changed', put, removed, milliseconds });
  }
}
