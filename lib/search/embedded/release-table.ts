import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import type { CommonFacet } from '../searchable-release';
import { readFacetSets } from './facet-sets';
import { blockSize, copyColumns, makeColumns, type ReleaseColumns } from './release-columns';
import { blob } from './sql';

const blockRow = z.object({ block: z.number(), columns: blob });
const slugsRow = z.object({ slugs: json<string[]>() });
const valueRow = z.object({ value: z.coerce.number() });

/** The columns of all releases in memory, brought up to date with what another process has written. */
export class ReleaseTable {
  /** One more than the highest number in use. */
  length = 0;
  columns: ReleaseColumns = makeColumns(blockSize);
  /** The values behind each number of a set. */
  sets: Record<CommonFacet, string[][]> = { countries: [], fields: [], structures: [], meetings: [], types: [] };

  #revision = 0;
  #capacity = blockSize;
  readonly #slugs = new Map<number, string[]>();
  readonly #askRevision;
  readonly #askBlocks;
  readonly #askSlugs;
  readonly #connection;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#askRevision = query(connection, "SELECT value FROM meta WHERE key = 'revision'", valueRow);
    this.#askBlocks = query(connection, 'SELECT block, columns FROM block WHERE revision > ? ORDER BY block', blockRow);
    this.#askSlugs = query(connection, 'SELECT slugs FROM block WHERE block = ?', slugsRow);
  }

  /** Takes in what has changed; within the transaction of the search, so that everything is of one state. */
  refresh(): void {
    const revision = this.#askRevision.find()?.value ?? 0;
    if (revision === this.#revision) return;
    for (const { block, columns } of this.#askBlocks.list(this.#revision)) this.#takeIn(block, columns);
    this.sets = readFacetSets(this.#connection);
    this.#revision = revision;
  }

  slugOf(number: number): string {
    const block = Math.floor(number / blockSize);
    const slugs = this.#slugs.get(block) ?? this.#askSlugs.find(block)?.slugs ?? [];
    this.#slugs.set(block, slugs);
    return slugs[number % blockSize] ?? '';
  }

  /** Orders the newest first; among equals, the slug that comes last. */
  isNewer(a: number, b: number): boolean {
    const { publishedAt } = this.columns;
    const [ofA = 0, ofB = 0] = [publishedAt[a], publishedAt[b]];
    return ofA === ofB ? this.slugOf(a) > this.slugOf(b) : ofA > ofB;
  }

  #takeIn(block: number, bytes: Uint8Array<ArrayBuffer>): void {
    const end = (block + 1) * blockSize;
    if (end > this.#capacity) this.#grow(end);
    copyColumns(makeColumns(blockSize, bytes.buffer), this.columns, block * blockSize);
    this.#slugs.delete(block);
    this.length = Math.max(this.length, end);
  }

  #grow(least: number): void {
    const capacity = Math.max(least, Math.ceil((this.#capacity * 1.5) / blockSize) * blockSize);
    const larger = makeColumns(capacity);
    copyColumns(this.columns, larger, 0);
    this.columns = larger;
    this.#capacity = capacity;
  }
}
