import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { listReleasePaths } from '@/lib/content/release-paths';
import type { CatalogPlace } from './build';
import { connect } from './database';
import { currentGeneration, generationFile } from './generations';
import { makeUnitWriter } from './unit-writer';

const slice = 200;

/**
 * Goes round and round over all releases in slices, for what watching does not see: very many folders, or a disk that
 * tells nothing. One round takes at most some milliseconds, as long as the disk keeps up.
 */
export class Sweep {
  readonly #place: CatalogPlace;
  readonly #round: number;
  readonly #look: (paths: string[]) => Promise<void>;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(place: CatalogPlace, round: number, look: (paths: string[]) => Promise<void>) {
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
      await this.#look(paths.slice(index * slice, (index + 1) * slice));
    }
  }

  // What is there, and what the catalog believes to be there.
  #listPaths(): string[] {
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
