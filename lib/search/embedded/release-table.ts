import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import { inEveryLocale } from '@/lib/content/localized';
import type { Locale } from '@/lib/domain/locale';
import { askFacetSets, noFacetSets } from './facet-sets';
import { blockSize, copyColumns, makeColumns, type ReleaseColumns } from './release-columns';
import { makeScratch } from './scratch';
import { blob } from './sql';
import { top } from './top';
import { askTotals, type Totals } from './totals';

const blockRow = z.object({ block: z.number(), columns: blob });
const slugsRow = z.object({ slugs: json<string[]>() });
const valueRow = z.object({ value: z.coerce.number() });

/** Of all releases, the newest are kept in order: a hundred pages of what is seen without words. */
const mostNewest = 1_000;

const thereFor = makeScratch((length) => new Uint32Array(length));

/** The columns of all releases in memory, brought up to date with what another process has written. */
export class ReleaseTable {
  /** One more than the highest number in use. */
  length = 0;
  columns: ReleaseColumns = makeColumns(blockSize);
  /** The values behind each number of a set. */
  sets = noFacetSets();
  /** What the index of each language holds. */
  totals: Record<Locale, Totals>;

  #revision = 0;
  #everyone: Uint32Array | null = null;
  #newest: number[] | null = null;
  #capacity = blockSize;
  readonly #slugs = new Map<number, string[]>();
  readonly #askRevision;
  readonly #askBlocks;
  readonly #askSlugs;
  readonly #askTotals;
  readonly #askSets;

  constructor(connection: Connection) {
    this.#askSets = askFacetSets(connection);
    this.#askTotals = inEveryLocale((locale) => askTotals(connection, locale));
    this.totals = inEveryLocale((locale) => this.#askTotals[locale]());
    this.#askRevision = query(connection, "SELECT value FROM meta WHERE key = 'revision'", valueRow);
    this.#askBlocks = query(connection, 'SELECT block, columns FROM block WHERE revision > ? ORDER BY block', blockRow);
    this.#askSlugs = query(connection, 'SELECT slugs FROM block WHERE block = ?', slugsRow);
  }

  /** Takes in what has changed, and tells whether anything has; within the transaction of a search, so that everything is of one state. */
  refresh(): boolean {
    const revision = this.#askRevision.find()?.value ?? 0;
    if (revision === this.#revision) return false;
    for (const { block, columns } of this.#askBlocks.list(this.#revision)) this.#takeIn(block, columns);
    this.#askSets(this.sets);
    this.totals = inEveryLocale((locale) => this.#askTotals[locale]());
    this.#revision = revision;
    this.#everyone = null;
    this.#newest = null;
    return true;
  }

  /** The numbers of all releases, made once a state. */
  everyone(): Uint32Array {
    const { publishedOn } = this.columns;
    this.#everyone ??= Uint32Array.from({ length: this.length }, (_, number) => number).filter(
      (number) => publishedOn[number] !== 0,
    );
    return this.#everyone;
  }

  /** Those of some releases that are still there, for postings keep what is gone; good until the next call. */
  stillThere(numbers: Uint32Array): Uint32Array {
    const { publishedOn } = this.columns;
    const there = thereFor(numbers.length);
    let length = 0;
    let at = 0;
    while (at < numbers.length) {
      const number = numbers[at++] ?? 0;
      if (publishedOn[number] !== 0) there[length++] = number;
    }
    return there.subarray(0, length);
  }

  slugOf(number: number): string {
    const block = Math.floor(number / blockSize);
    const slugs = this.#slugs.get(block) ?? this.#askSlugs.find(block)?.slugs ?? [];
    this.#slugs.set(block, slugs);
    return slugs[number % blockSize] ?? '';
  }

  /** The newest of some releases, the newest first; among equals, the slug that comes last. */
  newest(numbers: Uint32Array, count: number): number[] {
    if (numbers !== this.#everyone || count > mostNewest) return this.#findNewest(numbers, count);
    this.#newest ??= this.#findNewest(numbers, mostNewest);
    return this.#newest.slice(0, count);
  }

  #findNewest(numbers: Uint32Array, count: number): number[] {
    const { publishedAt } = this.columns;
    return top(numbers, count, (number) => publishedAt[number] ?? 0, this.#isBySlug);
  }

  /** The best of some releases by their scores; among equals, the newest. */
  best(numbers: Uint32Array | readonly number[], count: number, scoreOf: (number: number) => number): number[] {
    const isNewer = (a: number, b: number) => this.#isNewer(a, b);
    return top(numbers, count, scoreOf, isNewer);
  }

  readonly #isBySlug = (a: number, b: number) => this.slugOf(a) > this.slugOf(b);

  #isNewer(a: number, b: number): boolean {
    const { publishedAt } = this.columns;
    const difference = (publishedAt[a] ?? 0) - (publishedAt[b] ?? 0);
    return difference === 0 ? this.#isBySlug(a, b) : difference > 0;
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
