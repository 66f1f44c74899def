import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { stampFolder } from '@/lib/content/release-folder';
import { listReleasePaths } from '@/lib/content/release-paths';
import type { CatalogPlace } from './build';
import { connect } from './database';
import { currentGeneration, generationFile } from './generations';
import { makeUnitWriter } from './unit-writer';

const slice = 200;

/** Brings some releases up to date; tells whether it could. */
export type Look = (paths: string[]) => Promise<boolean>;

/**
 * Goes round and round over all releases in slices, for what watching does not see: very many folders, or a disk that
 * tells nothing. The first round asks the catalog about each; later ones compare with the round before, which costs a
 * look at each file's stamp. One round takes the milliseconds it is given, as long as the disk keeps up.
 */
export class Sweep {
  readonly #place: CatalogPlace;
  readonly #round: number;
  readonly #look: Look;
  readonly #seen = new Map<string, string>();
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(place: CatalogPlace, round: number, look: Look) {
    this.#place = place;
    this.#round = round;
    this.#look = look;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) await this.#goRound();
  }

  async #goRound(): Promise<void> {
    const end = performance.now() + this.#round;
    const paths = this.#listPaths();
    const slices = Math.max(1, Math.ceil(paths.length / slice));
    for (let index = 0; index < slices; index++) {
      await this.#rest((end - performance.now()) / (slices - index));
      if (this.#stopping.signal.aborted) return;
      await this.#compare(paths.slice(index * slice, (index + 1) * slice));
    }
    await this.#look([]);
  }

  // The stamps are those from before the look: what changes meanwhile differs in the next round.
  async #compare(paths: string[]): Promise<void> {
    const stamps = paths.map((path): [string, string] => [path, JSON.stringify(stampFolder(this.#place.root, path))]);
    const changed = stamps.filter(([path, stamp]) => this.#seen.get(path) !== stamp);
    if (changed.length === 0 || !(await this.#look(changed.map(([path]) => path)))) return;
    for (const [path, stamp] of changed) this.#seen.set(path, stamp);
  }

  // What is there, and what was there: in the last round, or else in the catalog.
  #listPaths(): string[] {
    if (this.#seen.size > 0) return [...new Set([...listReleasePaths(this.#place.root), ...this.#seen.keys()])];
    const generation = currentGeneration(this.#place.directory);
    const known = generation === null ? [] : knownUnits(generationFile(this.#place.directory, generation));
    return [...new Set([...listReleasePaths(this.#place.root), ...known])];
  }

  async #rest(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return;
    await sleep(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

function knownUnits(file: string): string[] {
  const connection = connect(file);
  try {
    return makeUnitWriter(connection).listReleaseUnits();
  } finally {
    connection.close();
  }
}
