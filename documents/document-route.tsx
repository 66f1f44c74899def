import 'server-only';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import { defaultLocale, isLocale, type Locale } from '@/lib/domain/locale';
import type { Catalog } from '@/lib/catalog/catalog';
import { emptyAnswer, route, type Answer, type Answerer } from './answer';
import { KeptDocuments } from './kept-documents';
import { findLegacyRedirect } from './legacy-redirect';
import { errorDocument, notFoundDocument } from './plain-documents';
import type { DocumentParts } from './document';
import { renderDocument } from './render-document';
import { catalog, wordsOf } from './site-state';

/** What a document is made from. */
export interface DocumentRequest<Params> {
  locale: Locale;
  words: Words;
  catalog: Catalog;
  params: Params;
  /** The query of the address, as strangers typed it. */
  query: URLSearchParams;
}

const kept = new KeptDocuments();

/** Makes a question the GET handler of a document's route. */
export function documentRoute<Params extends { locale: string }>(answer: AnswerDocument<Params>) {
  return route(answerDocument(answer));
}

type AnswerDocument<Params> = (request: DocumentRequest<Params>) => DocumentParts | null | Promise<DocumentParts>;

/**
 * Turns a question into answers that are whole documents: the parts it returns, the 404 document in the reader's language for null, the
 * error document for whatever is thrown. Only a handler may choose its status.
 */
export function answerDocument<Params extends { locale: string }>(answer: AnswerDocument<Params>): Answerer<Params> {
  return async ({ pathname, search, searchParams: query }, params) => {
    const locale = isLocale(params.locale) ? params.locale : defaultLocale;
    try {
      const state = stateOfSite();
      const known = kept.find(state, pathname + search);
      if (known !== null) return htmlAnswer(known, locale);
      const words = wordsOf(locale);
      const parts = isLocale(params.locale) ? await answer({ locale, words, catalog: catalog(), params, query }) : null;
      if (parts) return htmlAnswer(await keep(state, pathname + search, words, parts), locale, parts.status);
      const moved = findLegacyRedirect(catalog(), pathname, search);
      return moved === null ? await notFound(words) : movedTo(moved);
    } catch (error) {
      console.error(error);
      return await failure(locale);
    }
  };
}

/** The 404 document in the reader's language. */
async function notFound(words: Words): Promise<Answer> {
  const address = `${words.locale}: not found`;
  const state = stateOfSite();
  const html =
    kept.find(state, address) ?? (await keep(state, address, words, notFoundDocument(words, addresses.home)));
  return htmlAnswer(html, words.locale, 404);
}

// The day belongs to it for what the clock decides: the chair.
function stateOfSite(): string {
  return `${catalog().version()} ${new Date().toISOString().slice(0, 10)}`;
}

async function keep(state: string, address: string, words: Words, parts: DocumentParts): Promise<string> {
  const html = await renderDocument(words, parts);
  if (parts.isKept ?? true) kept.keep(state, address, html);
  return html;
}

function movedTo(location: string): Answer {
  return emptyAnswer(301, { location, 'cache-control': 'public, max-age=3600' });
}

async function failure(locale: Locale): Promise<Answer> {
  try {
    const words = wordsOf(locale);
    return htmlAnswer(await renderDocument(words, errorDocument(words, addresses.home)), locale, 500);
  } catch {
    // The catalog itself is out of reach: server/ puts the document that it holds in memory in place of an empty 500.
    return emptyAnswer(500);
  }
}

function htmlAnswer(body: string, locale: Locale, status = 200): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': locale }, body };
}
