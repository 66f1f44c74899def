/** Writes whole numbers in as few bytes as each needs: seven bits a byte, the highest bit says that more follow. */
export class VarintWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

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

/** Reads back what a VarintWriter wrote; the hottest loop of search, so it keeps to local numbers. */
export class VarintReader {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  next(): number {
    let byte = this.bytes[this.#at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  }
}
