/**
 * Makes a list that is used again and again, for a search that made its own would leave the garbage collector more to do than it takes
 * itself. Asking for it gives the same memory each time, longer where need be, with whatever was left in it.
 */
export function makeScratch<T extends Uint8Array | Uint32Array>(make: (length: number) => T): (length: number) => T {
  let list = make(4096);
  return (length) => {
    if (list.length < length) list = make(2 * length);
    return list;
  };
}
