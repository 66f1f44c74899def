import 'server-only';
import { openCatalog, type Catalog } from '@/lib/catalog/catalog';
import { connect, type Connection } from '@/lib/catalog/database';
import { currentGeneration, generationFile } from '@/lib/catalog/generations';
import { CatalogMissingError } from '@/lib/catalog/errors';
import { askWrittenReleases, type WrittenReleases } from '@/lib/catalog/written-releases';
import { onceAVersion } from '@/lib/catalog/once-a-version';
import type { Analysis } from './analysis';
import { makeSearchableSource, type WatchedSource } from './searchable-source';

/** The catalog, as those see it who make all of it searchable. */
export class WatchedCatalog {
  readonly #directory: string;
  readonly #catalog: Catalog;
  #opened: { generation: string; connection: Connection } | null = null;

  /** Throws CatalogMissingError before the first build. */
  constructor(directory: string) {
    this.#directory = directory;
    this.#catalog = openCatalog(directory);
  }

  /** Another one after every change; cheap to ask. */
  version(): string {
    return this.#catalog.version();
  }

  /** What is written in the catalog now. */
  written(): WrittenReleases {
    return askWrittenReleases(this.#connection());
  }

  close(): void {
    this.#opened?.connection.close();
    this.#catalog.close();
  }

  #connection(): Connection {
    const generation = currentGeneration(this.#directory);
    if (generation === null) throw new CatalogMissingError(`There is no catalog in ${this.#directory}.`);
    if (this.#opened?.generation === generation) return this.#opened.connection;
    this.#opened?.connection.close();
    const connection = connect(generationFile(this.#directory, generation));
    this.#opened = { generation, connection };
    return connection;
  }
}

/** A source over a catalog, which is labelled anew where the catalog has changed. */
export function watchedSource(catalog: WatchedCatalog, analysis: Analysis): WatchedSource {
  const version = () => catalog.version();
  const source = onceAVersion(version, () => makeSearchableSource(catalog.written(), analysis));
  return {
    version,
    hashes: () => source().hashes(),
    hashOf: (slug) => source().hashOf(slug),
    releases: (slugs) => source().releases(slugs),
  };
}
