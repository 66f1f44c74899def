import 'server-only';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import { defaultLocale, isLocale, type Locale } from '@/lib/domain/locale';
import type { Catalog } from '@/lib/catalog/catalog';
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

/**
 * Turns a question into a GET handler that answers with a whole document: the parts it returns, the 404 document in the
 * reader's language for null, the error document for whatever is thrown. Only a handler may choose its status.
 */
export function documentRoute<Params extends { locale: string }>(
  answer: (request: DocumentRequest<Params>) => DocumentParts | null,
): (request: Request, context: RouteContext<Params>) => Promise<Response> {
  return async (request, context) => {
    const params = await context.params;
    const locale = isLocale(params.locale) ? params.locale : defaultLocale;
    try {
      const words = wordsOf(locale);
      const { pathname, search, searchParams } = new URL(request.url);
      const parts = isLocale(params.locale)
        ? answer({ locale, words, catalog: catalog(), params, query: searchParams })
        : null;
      if (parts) return await renderDocument(words, parts);
      const moved = findLegacyRedirect(catalog(), pathname, search);
      if (moved) return new Response(null, { status: 301, headers: { location: moved, 'cache-control': 'public, max-age=3600' } });
      return await renderDocument(words, notFoundDocument(words, addresses.home));
    } catch (error) {
      console.error(error);
      return await errorResponse(locale);
    }
  };
}

async function errorResponse(locale: Locale): Promise<Response> {
  try {
    const words = wordsOf(locale);
    return await renderDocument(words, errorDocument(words, addresses.home));
  } catch {
    // The catalog itself is out of reach: server/ answers an empty 500 with the document it holds in memory.
    return new Response(null, { status: 500 });
  }
}
