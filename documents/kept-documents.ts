import 'server-only';

const mostCharacters = 16 * 1024 * 1024;

/**
 * Rendered documents, kept by address for as long as the content they were made from is the newest; those longest unasked
 * go first beyond 16 million characters. So a publication is seen at once, and nothing has ever to be expired by hand.
 */
export class KeptDocuments {
  #state = '';
  #size = 0;
  readonly #kept = new Map<string, string>();

  /** Finds what was rendered for an address in a state of the content. */
  find(state: string, address: string): string | null {
    if (state !== this.#state) return null;
    const html = this.#kept.get(address);
    if (html === undefined) return null;
    this.#kept.delete(address);
    this.#kept.set(address, html);
    return html;
  }

  /** Keeps a document, and forgets those of any other state. */
  keep(state: string, address: string, html: string): void {
    if (state !== this.#state) this.#clear(state);
    this.#forget(address);
    this.#kept.set(address, html);
    this.#size += html.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= mostCharacters) return;
      this.#forget(oldest);
    }
  }

  #forget(address: string): void {
    this.#size -= this.#kept.get(address)?.length ?? 0;
    this.#kept.delete(address);
  }

  #clear(state: string): void {
    this.#state = state;
    this.#size = 0;
    this.#kept.clear();
  }
}
