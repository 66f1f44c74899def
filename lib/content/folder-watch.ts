import 'server-only';
import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Watches folders one by one; a recursive watch of a large tree stops the event loop for seconds. */
export class FolderWatch {
  readonly #root: string;
  readonly #onEvent: (folder: string, name: string | null) => void;
  readonly #onExhausted: () => void;
  readonly #watchers = new Map<string, FSWatcher>();

  /** `onExhausted` is called when the system has no watches left. */
  constructor(root: string, onEvent: (folder: string, name: string | null) => void, onExhausted: () => void) {
    this.#root = root;
    this.#onEvent = onEvent;
    this.#onExhausted = onExhausted;
  }

  /** Watches a folder (again: another may have taken its place); one that is not there is left alone. */
  add(folder: string): void {
    this.remove(folder);
    try {
      const watcher = watch(join(this.#root, folder), { persistent: false }, (_kind, name) => this.#onEvent(folder, name));
      watcher.on('error', () => this.remove(folder));
      this.#watchers.set(folder, watcher);
    } catch (cause) {
      if (isExhausted(cause)) this.#onExhausted();
      else if (!isGone(cause)) throw cause;
    }
  }

  remove(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  close(): void {
    for (const folder of [...this.#watchers.keys()]) this.remove(folder);
  }
}

function isExhausted(cause: unknown): boolean {
  return hasCode(cause, ['ENOSPC', 'EMFILE', 'ENFILE']);
}

function isGone(cause: unknown): boolean {
  return hasCode(cause, ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']);
}

function hasCode(cause: unknown, codes: readonly string[]): boolean {
  return cause instanceof Error && 'code' in cause && codes.includes(String(cause.code));
}
