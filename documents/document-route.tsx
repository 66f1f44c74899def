import 'server-only';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import { defaultLocale, isLocale, type Locale } from '@/lib/domain/locale';
import type { Catalog } from '@/lib/catalog/catalog';
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

interface RouteContext<Params> {
  params: Promise<Params>;
}

const kept = new KeptDocuments();

/**
 * Turns a question into a GET handler that answers with a whole document: the parts it returns, the 404 document in the
 * reader's language for null, the error document for whatever is thrown. Only a handler may choose its status.
 */
export function documentRoute<Params extends { locale: string }>(
  answer: (request: DocumentRequest<Params>) => DocumentParts | null | Promise<DocumentParts>,
): (request: Request, context: RouteContext<Params>) => Promise<Response> {
  return async (request, context) => {
    const params = await context.params;
    const { pathname, search, searchParams: query } = new URL(request.url);
    const locale = isLocale(params.locale) ? params.locale : defaultLocale;
    try {
      const state = stateOfSite();
      const known = kept.find(state, pathname + search);
      if (known !== null) return htmlResponse(known, locale);
      const words = wordsOf(locale);
      const parts = isLocale(params.locale) ? await answer({ locale, words, catalog: catalog(), params, query }) : null;
      if (parts) return htmlResponse(await keep(state, pathname + search, words, parts), locale, parts.status);
      const moved = findLegacyRedirect(catalog(), pathname, search);
      return moved === null ? await notFound(words) : movedTo(moved);
    } catch (error) {
      console.error(error);
      return await failure(locale);
    }
  };
}

/** Answers with the 404 document in the reader's language. */
export async function notFound(words: Words): Promise<Response> {
  const address = `${words.locale}: not found`;
  const state = stateOfSite();
  const html =
    kept.find(state, address) ?? (await keep(state, address, words, notFoundDocument(words, addresses.home)));
  return htmlResponse(html, words.locale, 404);
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

function movedTo(location: string): Response {
  return new Response(null, { status: 301, headers: { location, 'cache-control': 'public, max-age=3600' } });
}

async function failure(locale: Locale): Promise<Response> {
  try {
    const words = wordsOf(locale);
    return htmlResponse(await renderDocument(words, errorDocument(words, addresses.home)), locale, 500);
  } catch {
    // The catalog itself is out of reach: server/ puts the document that it holds in memory in place of an empty 500.
    return new Response(null, { status: 500 });
  }
}

function htmlResponse(html: string, locale: Locale, status = 200): Response {
  // Bytes, which are passed on as they are: a string would be encoded and read again on the way.
  return new Response(Buffer.from(html), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': locale },
  });
}
