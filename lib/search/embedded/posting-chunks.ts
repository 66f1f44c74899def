import { searchFields } from '../searchable-release';
import { readVarints, VarintWriter } from './varint';

/** The releases that have a stem, or any of several, and how often each has it in each field. */
export interface Postings {
  numbers: Uint32Array;
  /** A byte a field, the title lowest, 255 for that often and more. */
  counts: Uint32Array;
  /** False for the postings of several stems, which follow each other. */
  isInOrder: boolean;
}

/** The postings of one stem, in the order of their numbers. */
export type PackedFrom = Record<'numbers' | 'counts', ArrayLike<number>>;

/** A piece of a stem's postings that is written as one. */
export interface PostingChunk {
  /** The number of its first release. */
  first: number;
  bytes: Buffer;
}

/** In bytes. So large, a release more costs little to write, and a common stem takes few rows to read. */
export const fullChunk = 1000;
const bitsOfField = 8;
/** Most stems stand in the body alone, and less often than this: one number says so, and how far it is to the next release. */
const fewBits = 3;
const fewInBody = 2 ** fewBits;
const bodyShift = bitsOfField * searchFields.indexOf('body');

const writer = new VarintWriter();

/**
 * Packs postings into chunks that can be read in a row: each begins with a 0 and the number of its first release. Of each release
 * follows eight times the distance from the one before, plus its count where that is a small one in the body; else the four counts.
 */
export function packPostings({ numbers, counts }: PackedFrom): PostingChunk[] {
  const chunks: PostingChunk[] = [];
  let first = 0;
  let before = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const count = counts[at] ?? 0;
    if (writer.length === 0) {
      first = before = number;
      writer.put(0);
      writer.put(number);
    }
    const inBody = count >>> bodyShift;
    const isFew = inBody < fewInBody && inBody << bodyShift === count;
    writer.put(((number - before) << fewBits) | (isFew ? inBody : 0));
    if (!isFew) for (let field = 0; field < searchFields.length; field++) writer.put(countIn(count, field));
    before = number;
    if (writer.length >= fullChunk || at === numbers.length - 1) chunks.push({ first, bytes: writer.take() });
  }
  return chunks;
}

/** Unpacks chunks, one after the other. */
export function unpackPostings(bytes: Uint8Array): Postings {
  const [numbers, counts] = [new Uint32Array(bytes.length), new Uint32Array(bytes.length)];
  const { length, isInOrder } = unpackInto(bytes, numbers, counts);
  return { numbers: numbers.slice(0, length), counts: counts.slice(0, length), isInOrder };
}

/** Unpacks chunks into lists that are long enough, which they are if they are as long as the bytes. */
export function unpackInto(
  bytes: Uint8Array,
  numbers: Uint32Array,
  counts: Uint32Array,
): { length: number; isInOrder: boolean } {
  const packed = readVarints(bytes);
  let length = 0;
  let number = 0;
  let isInOrder = true;
  for (let at = 0; at < packed.length; at++) {
    if (packed[at] === 0) {
      const first = packed[at + 1] ?? 0;
      isInOrder &&= first > number;
      number = first;
      at += 2;
    }
    const next = packed[at] ?? 0;
    number += next >>> fewBits;
    const inBody = next & (fewInBody - 1);
    numbers[length] = number;
    counts[length++] = inBody > 0 ? inBody << bodyShift : countsAt(packed, at + 1);
    if (inBody === 0) at += searchFields.length;
  }
  return { length, isInOrder };
}

function countsAt(packed: Uint32Array, at: number): number {
  let counts = 0;
  for (let field = 0; field < searchFields.length; field++)
    counts |= (packed[at + field] ?? 0) << (bitsOfField * field);
  return counts >>> 0;
}

/** How often a release has a stem in a field, by the field's place. */
export function countIn(counts: number, field: number): number {
  return (counts >>> (bitsOfField * field)) & 255;
}

/** Counts a stem once more in a field. */
export function countedOnceMore(counts: number, field: number): number {
  return countIn(counts, field) === 255 ? counts : counts + 2 ** (bitsOfField * field);
}
