import 'server-only';
import { statSync } from 'node:fs';
import { isDamaged, type Connection } from '@/lib/catalog/database';
import { currentFile, currentGeneration, generationFile } from '@/lib/catalog/generations';
import { makeAnalysis, type Analysis } from '../analysis';
import { SearchUnavailableError, type AnalysedSearch, type Found, type SearchEngine } from '../search-engine';
import { EmbeddedEngine } from './embedded-engine';
import { openToRead } from './index-file';
import { askFilling, readIndexMeta, type Filling, type IndexMeta } from './index-meta';

/** An index, open to be searched. */
export interface OpenIndex {
  engine: EmbeddedEngine;
  /** How its texts were analysed, and queries have to be. */
  analysis: Analysis;
  /** How far it has come; null where it is full. */
  filling(): Filling | null;
}

/** What a search began with stays open for it: so long after another generation has taken its place, in milliseconds, far longer than a search takes. */
const openForTheLast = 30_000;

/** The index in a directory, whichever generation is the current one. */
export class CurrentIndex implements SearchEngine {
  readonly name = 'embedded';
  readonly #directory: string;
  #mark = '';
  #opened: (OpenIndex & { connection: Connection; generation: string }) | null = null;

  constructor(directory: string) {
    this.#directory = directory;
  }

  async search(search: AnalysedSearch): Promise<Found> {
    return this.open().engine.search(search);
  }

  /** Opens the current index; throws SearchUnavailableError where there is none yet. */
  open(): OpenIndex {
    const mark = this.#markNow();
    if (!this.#opened || mark !== this.#mark) {
      this.#reopen();
      this.#mark = mark;
    }
    if (!this.#opened) throw new SearchUnavailableError('The search index of this site has not been begun.');
    return this.#opened;
  }

  /** Searches that are under way fail with SearchUnavailableError. */
  close(): void {
    this.#opened?.connection.close();
    this.#opened = null;
  }

  // An unreadable new generation leaves the old one in place.
  #reopen(): void {
    const generation = currentGeneration(this.#directory);
    if (generation === null || generation === this.#opened?.generation) return;
    const opened = openGeneration(generationFile(this.#directory, generation));
    if (!opened) return;
    const former = this.#opened?.connection;
    if (former) setTimeout(() => former.close(), openForTheLast).unref();
    const { connection, meta } = opened;
    this.#opened = {
      connection,
      generation,
      analysis: makeAnalysis(meta.compounds),
      engine: new EmbeddedEngine(connection),
      filling: notFull(askFilling(connection)),
    };
  }

  #markNow(): string {
    const stat = statSync(currentFile(this.#directory), { throwIfNoEntry: false });
    return stat ? `${stat.ino}.${stat.mtimeMs}` : '';
  }
}

function notFull(filling: () => Filling | null): () => Filling | null {
  return () => {
    const found = filling();
    return found && found.done < found.total ? found : null;
  };
}

// What is no database, or a broken one, is made anew by the thread that keeps the index.
function openGeneration(file: string): { connection: Connection; meta: IndexMeta } | null {
  let connection: Connection | null = null;
  try {
    connection = openToRead(file);
    const meta = connection && readIndexMeta(connection);
    if (connection && meta) return { connection, meta };
  } catch (cause) {
    if (!isDamaged(cause)) throw cause;
  }
  connection?.close();
  return null;
}
