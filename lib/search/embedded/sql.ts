import { z } from 'zod';

/** A BLOB in a memory of its own: libsql gives it as a view into a larger one, or bare, as the call may be. */
export const blob = z.union([z.instanceof(ArrayBuffer), z.instanceof(Uint8Array)]).transform((bytes) => {
  return new Uint8Array(bytes); // a view of a bare memory, a copy of a view
});

/** A list of numbers that SQLite has made into JSON: much quicker than a row for each. */
export const numberList = z
  .string()
  .nullable()
  .transform((text) => (text === null ? [] : (JSON.parse(text) as number[])));

let read = Buffer.alloc(4096);

/** Bytes that SQLite has made into text; good until the next call. */
export function bytesOfHex(hex: string): Uint8Array {
  const length = hex.length / 2;
  if (length > read.length) read = Buffer.alloc(2 * length);
  read.write(hex, 'hex');
  return read.subarray(0, length);
}
