import { setImmediate as breathe } from 'node:timers/promises';
import { errorDocument } from '@/documents/plain-documents';
import { renderDocument } from '@/documents/render-document';
import { catalog, wordsOf } from '@/documents/site-state';
import { addresses } from '@/lib/domain/address';
import { defaultLocale, isLocale, locales, type Locale } from '@/lib/domain/locale';

const bareDocument =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<title>Starting</title></head><body><main><h1>The site is starting</h1><p>Please try again in a minute.</p></main></body></html>';

/** The error documents in every language, rendered while all is well and held for when it is not. */
export class ErrorDocuments {
  readonly #held = new Map<Locale, string>();
  #state = '';

  /**
   * Renders them anew where what stands around a document has changed, releases aside: one a turn of the event loop, so that no reader
   * waits for all six.
   */
  async renew(): Promise<void> {
    const state = `${catalog().siteVersion()} ${new Date().getUTCFullYear()}`;
    if (state === this.#state) return;
    for (const locale of locales) {
      await breathe();
      const words = wordsOf(locale);
      this.#held.set(locale, await renderDocument(words, errorDocument(words, addresses.home)));
    }
    this.#state = state;
  }

  /** The document in the language of an address; a bare one before the first catalog. */
  for(path: string): string {
    const first = path.split('/', 2)[1];
    return this.#held.get(isLocale(first) ? first : defaultLocale) ?? bareDocument;
  }
}
