import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { listFolder } from './content-file';
import { FolderWatch } from './folder-watch';
import { listReleasePaths } from './release-paths';

/** Beyond so many releases, their folders are swept and not watched. */
export const mostWatched = 10_000;

/**
 * Watches the content directory: `onDirty` is called at once with what may have changed, a release's folder or null for
 * anything else. Where there are too many folders to watch, only the shallow ones are, and `watchesReleases` is false.
 */
export class ContentWatch {
  watchesReleases = true;
  readonly #root: string;
  readonly #onDirty: (path: string | null) => void;
  readonly #shallow: FolderWatch;
  readonly #deep: FolderWatch;

  constructor(root: string, onDirty: (path: string | null) => void) {
    this.#root = root;
    this.#onDirty = onDirty;
    this.#shallow = new FolderWatch(root, (folder, name) => this.#shallowEvent(folder, name), () => this.#giveUp());
    this.#deep = new FolderWatch(root, (folder) => this.#deepEvent(folder), () => this.#giveUp());
  }

  /** Begins to watch, in batches between which other work may run. */
  async start(): Promise<void> {
    for (const folder of ['', 'taxonomy', 'releases', ...this.#pageFolders(), ...this.#yearFolders()]) this.#shallow.add(folder);
    const paths = [...listReleasePaths(this.#root)];
    if (paths.length > mostWatched) this.#giveUp();
    for (const [index, path] of paths.entries()) {
      if (!this.watchesReleases) return;
      this.#watchRelease(path);
      if (index % 50 === 49) await turn();
    }
  }

  close(): void {
    this.#shallow.close();
    this.#deep.close();
  }

  #shallowEvent(folder: string, name: string | null): void {
    if (name === null || !folder.startsWith('releases')) this.#onDirty(null);
    else if (folder === 'releases') this.#yearEvent(`releases/${name}`);
    else this.#releaseEvent(`${folder}/${name}`);
    if (folder === '' || folder === 'pages') this.#refreshShallow();
  }

  // A folder that is new may hold releases already.
  #yearEvent(path: string): void {
    this.#shallow.add(path);
    this.#onDirty(path);
    for (const { name } of listFolder(this.#root, path)) this.#releaseEvent(`${path}/${name}`);
  }

  #releaseEvent(path: string): void {
    if (this.watchesReleases) this.#watchRelease(path);
    this.#onDirty(path);
  }

  #deepEvent(folder: string): void {
    const path = folder.split('/').slice(0, 3).join('/');
    if (folder === path) this.#deep.add(`${path}/media`);
    this.#onDirty(path);
  }

  #watchRelease(path: string): void {
    this.#deep.add(path);
    this.#deep.add(`${path}/media`);
  }

  #refreshShallow(): void {
    for (const folder of ['taxonomy', 'releases', ...this.#pageFolders()]) this.#shallow.add(folder);
  }

  #giveUp(): void {
    this.watchesReleases = false;
    this.#deep.close();
  }

  #pageFolders(): string[] {
    return ['pages', ...listFolder(this.#root, 'pages').map(({ name }) => `pages/${name}`)];
  }

  #yearFolders(): string[] {
    return listFolder(this.#root, 'releases').map(({ name }) => `releases/${name}`);
  }
}
