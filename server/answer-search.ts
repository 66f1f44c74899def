import type { ServerResponse } from 'node:http';
import { searchAnswer } from '@/documents/api/search-answer';
import { suggestAnswer } from '@/documents/api/suggest-answer';
import { documentRoute } from '@/documents/document-route';
import { searchDocument } from '@/documents/search-document';
import { searchFeed } from '@/documents/search-feed';
import { isLocale } from '@/lib/domain/locale';
import type { Handle } from './answer';

type Handler = (request: Request, context: { params: Promise<{ locale: string }> }) => Promise<Response>;

const inALanguage = new Map<string, Handler>([
  ['search', documentRoute(searchDocument)],
  ['search.atom', searchFeed],
]);
const forPrograms = new Map<string, Handler>([
  ['/api/v1/search', searchAnswer],
  ['/api/v1/suggest', suggestAnswer],
]);

/**
 * Answers searches with the very handlers that Next routes to, without Next in between, and leaves everything else to it. A search is
 * made anew for every reader, and Next's way to a handler costs more of the processor than finding the hits.
 */
export function withSearch(next: Handle): Handle {
  return async (request, response) => {
    const found = request.method === 'GET' ? findHandler(request.url ?? '/') : null;
    if (!found) return next(request, response);
    const asked = new Request(`http://localhost${request.url}`);
    await send(await found.handler(asked, { params: Promise.resolve({ locale: found.locale }) }), response);
  };
}

function findHandler(url: string): { handler: Handler; locale: string } | null {
  const [path = ''] = url.split('?', 1);
  const [, locale = '', name = ''] = path.split('/', 3);
  const handler = isLocale(locale) && path === `/${locale}/${name}` ? inALanguage.get(name) : forPrograms.get(path);
  return handler ? { handler, locale } : null;
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
