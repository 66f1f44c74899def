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
