import { setTimeout as sleep } from 'node:timers/promises';
import { Meilisearch, MeilisearchApiError, type EnqueuedTask, type Settings } from 'meilisearch';
import { z } from 'zod';
import type { ReleaseDocument } from './release-document';
import { readIndexName, type NamedIndex } from './index-names';
import { stateDocumentId, type StateDocument } from './server-state';
import { MeilisearchTroubleError, troubleOf } from './trouble';

/** A server to be kept right. */
export interface SyncPlace {
  url: string;
  key?: string | undefined;
  /** What to wait for an answer, in milliseconds. */
  timeout?: number | undefined;
}

/** What an index holds. */
export interface IndexContents {
  hashes: Map<string, string>;
  state: StateDocument | null;
}

/** An index of ours, and when it was written to last. */
export interface KeptIndex extends NamedIndex {
  updatedAt: Date;
}

const usualTimeout = 30_000;
const pageSize = 10_000;
const longestLook = 500;

const fields = ['id', 'hash', 'state', 'keptAt'];
const optional = z.string().optional();
const contentsPage = z.object({
  results: z.array(z.object({ id: z.string(), hash: optional, state: optional, keptAt: optional })),
  total: z.int(),
});

const stats = z.object({ indexes: z.record(z.string(), z.object({ numberOfDocuments: z.int() })) });

/** Everything that keeping a server right asks of it; every failure is a MeilisearchTroubleError that names the right it needs. */
export class IndexServer {
  readonly url: string;
  readonly #client: Meilisearch;
  readonly #timeout: number;

  constructor({ url, key, timeout = usualTimeout }: SyncPlace) {
    this.url = url;
    this.#timeout = timeout;
    this.#client = new Meilisearch({ host: url, timeout, ...(key !== undefined && { apiKey: key }) });
  }

  async listIndexes(): Promise<KeptIndex[]> {
    const { results } = await this.#do('indexes.get', () => this.#client.getRawIndexes({ limit: 1000 }));
    return results.flatMap(({ uid, updatedAt }) => {
      const named = readIndexName(uid);
      return named ? { ...named, updatedAt: new Date(updatedAt) } : [];
    });
  }

  createIndex(uid: string): Promise<EnqueuedTask> {
    return this.#do('indexes.create', () => this.#client.createIndex(uid, { primaryKey: 'id' }));
  }

  deleteIndex(uid: string): Promise<EnqueuedTask> {
    return this.#do('indexes.delete', () => this.#client.deleteIndex(uid));
  }

  readSettings(uid: string): Promise<Settings> {
    return this.#do('settings.get', () => this.#client.index(uid).getSettings());
  }

  writeSettings(uid: string, settings: Settings): Promise<EnqueuedTask> {
    return this.#do('settings.update', () => this.#client.index(uid).updateSettings(settings));
  }

  /** Gives what an index holds; 0.2 s for 100,000 releases. */
  async readContents(uid: string): Promise<IndexContents> {
    const contents: IndexContents = { hashes: new Map(), state: null };
    for (let offset = 0, total = 1; offset < total; offset += pageSize) {
      const page = await this.#do('documents.get', async () =>
        contentsPage.parse(await this.#client.index(uid).getDocuments({ fields, limit: pageSize, offset })),
      );
      for (const { id, hash = '', state, keptAt } of page.results) {
        if (id !== stateDocumentId) contents.hashes.set(id, hash);
        else if (state !== undefined && keptAt !== undefined) contents.state = { id, state, keptAt };
      }
      total = page.total;
    }
    return contents;
  }

  /** Gives how many documents each index has. */
  async countDocuments(): Promise<Map<string, number>> {
    const { indexes } = await this.#do('stats.get', async () => stats.parse(await this.#client.getStats()));
    return new Map(Object.entries(indexes).map(([uid, { numberOfDocuments }]) => [uid, numberOfDocuments]));
  }

  putDocuments(uid: string, documents: readonly (ReleaseDocument | StateDocument)[]): Promise<EnqueuedTask> {
    return this.#do('documents.add', () =>
      this.#client.index<ReleaseDocument | StateDocument>(uid).addDocuments([...documents]),
    );
  }

  removeDocuments(uid: string, ids: readonly string[]): Promise<EnqueuedTask> {
    return this.#do('documents.delete', () => this.#client.index(uid).deleteDocuments([...ids]));
  }

  /** Waits until the server has done what it has accepted; throws where some of it failed. */
  async settle(tasks: readonly EnqueuedTask[], signal?: AbortSignal): Promise<void> {
    const uids = tasks.map(({ taskUid }) => taskUid);
    if (uids.length === 0) return;
    await this.#waitUntilDone({ uids }, signal);
    const { results } = await this.#do('tasks.get', () =>
      this.#client.tasks.getTasks({ uids, statuses: ['failed', 'canceled'] }),
    );
    const failed = results.find(({ error }) => error?.code !== 'index_already_exists');
    if (failed)
      throw new MeilisearchTroubleError(
        `Meilisearch at ${this.url} failed to do a task: ${failed.error?.message ?? failed.status}`,
      );
  }

  /** Waits until nothing is under way in some indexes, whoever began it. */
  async settleIndexes(indexUids: readonly string[], signal?: AbortSignal): Promise<void> {
    await this.#waitUntilDone({ indexUids: [...indexUids] }, signal);
  }

  async #waitUntilDone(which: { uids: number[] } | { indexUids: string[] }, signal?: AbortSignal): Promise<void> {
    for (let pause = 10; ; pause = Math.min(pause * 1.5, longestLook)) {
      const { total } = await this.#do('tasks.get', () =>
        this.#client.tasks.getTasks({ ...which, statuses: ['enqueued', 'processing'], limit: 1 }),
      );
      if (total === 0) return;
      await sleep(pause, undefined, signal && { signal });
    }
  }

  async #do<T>(right: string, request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (cause) {
      throw troubleOf(cause, { url: this.url, key: 'MEILI_SYNC_KEY', right, timeout: this.#timeout });
    }
  }
}

/** Tells whether a server said that an index is not there. */
export function isMissingIndex(cause: unknown): boolean {
  return (
    cause instanceof MeilisearchTroubleError &&
    cause.cause instanceof MeilisearchApiError &&
    cause.cause.cause?.code === 'index_not_found'
  );
}
