/** Writes whole numbers in as few bytes as each needs: seven bits a byte, the highest bit says that more follow. */
export class VarintWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  /** Bytes written and not yet taken. */
  get length(): number {
    return this.#length;
  }

  put(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Numbers read back from their bytes; a view that the next reading overwrites. */
let read = new Uint32Array(4096);

/** Reads back what a VarintWriter wrote, into a list that is good until the next call: search reads millions of numbers. */
export function readVarints(bytes: Uint8Array): Uint32Array {
  if (bytes.length > read.length) read = new Uint32Array(bytes.length * 2);
  const into = read;
  const end = bytes.length;
  let count = 0;
  for (let at = 0; at < end; at++) {
    let byte = bytes[at] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && at < end; shift += 7) {
      byte = bytes[++at] ?? 0;
      value |= (byte & 127) << shift;
    }
    into[count++] = value;
  }
  return into.subarray(0, count);
}
