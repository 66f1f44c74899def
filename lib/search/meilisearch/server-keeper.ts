import type { Hashes } from './compare-hashes';
import type { IndexNames } from './index-names';
import type { IndexServer } from './index-server';
import type { KeepTimes } from './keep-servers';
import { removeOldVersions } from './remove-old-versions';
import type { SearchableSource } from '../searchable-source';
import { syncServer } from './sync-server';

/** What keeping a server right says to who started it. */
export type ServerMessage =
  | { kind: 'progress'; url: string; done: number; total: number }
  | { kind: 'synced'; url: string; put: number; removed: number; milliseconds: number }
  | { kind: 'dropped'; url: string; indexes: string[] }
  /** Told once, until it is over or another. */
  | { kind: 'trouble'; url: string; message: string }
  | { kind: 'recovered'; url: string };

/** Keeps one server right, one sync after the other. */
export class ServerKeeper {
  readonly #server: IndexServer;
  readonly #indexes: IndexNames;
  readonly #source: SearchableSource;
  readonly #tell: (message: ServerMessage) => void;
  readonly #times: KeepTimes;
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  #wake: () => void = () => undefined;
  #isAwake = false;
  /** What the server holds; null where it has to be asked. */
  #known: Hashes | null = null;
  #comparedAt = 0;
  #trouble = '';

  constructor(
    server: IndexServer,
    indexes: IndexNames,
    source: SearchableSource,
    tell: (message: ServerMessage) => void,
    times: KeepTimes,
  ) {
    this.#server = server;
    this.#indexes = indexes;
    this.#source = source;
    this.#tell = tell;
    this.#times = times;
    this.#running = this.#run();
  }

  /** Something has changed. */
  wake(): void {
    this.#isAwake = true;
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#isAwake = false;
      await this.#rest((await this.#attempt()) ? this.#times.glance : this.#times.retry);
    }
  }

  async #attempt(): Promise<boolean> {
    try {
      await this.#sync();
      if (this.#trouble !== '') this.#tell({ kind: 'recovered', url: this.#server.url });
      this.#trouble = '';
      return true;
    } catch (cause) {
      this.#known = null;
      if (!this.#stopping.signal.aborted) this.#report(cause instanceof Error ? cause.message : String(cause));
      return false;
    }
  }

  async #sync(): Promise<void> {
    const { url } = this.#server;
    const began = Date.now();
    if (began - this.#comparedAt >= this.#times.compare || !(await this.#isAsKnown())) this.#known = null;
    const isFull = this.#known === null;
    const { put, removed, hashes, isOvertaken } = await syncServer(this.#server, this.#indexes, this.#source, {
      known: this.#known ?? undefined,
      signal: this.#stopping.signal,
      onProgress: (done, total) => void (total > 500 && this.#tell({ kind: 'progress', url, done, total })),
    });
    this.#known = isOvertaken ? null : hashes;
    if (isOvertaken) this.#isAwake = true;
    if (put + removed > 0) this.#tell({ kind: 'synced', url, put, removed, milliseconds: Date.now() - began });
    if (!isFull) return;
    this.#comparedAt = began;
    const dropped = await removeOldVersions(this.#server, this.#indexes, new Date());
    if (dropped.length > 0) this.#tell({ kind: 'dropped', url, indexes: dropped });
  }

  // Somebody may have emptied it, or put another disk under it.
  async #isAsKnown(): Promise<boolean> {
    if (!this.#known) return false;
    const counts = await this.#server.countDocuments();
    const wanted = this.#known.size + 1; // the document that says so is one, too
    return Object.values(this.#indexes.names).every((uid) => counts.get(uid) === wanted);
  }

  #report(message: string): void {
    if (message !== this.#trouble) this.#tell({ kind: 'trouble', url: this.#server.url, message });
    this.#trouble = message;
  }

  async #rest(milliseconds: number): Promise<void> {
    if (this.#isAwake) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
