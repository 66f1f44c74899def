import type { IncomingMessage } from 'node:http';
import { searchAnswer } from '@/documents/api/search-answer';
import { suggestAnswer } from '@/documents/api/suggest-answer';
import { documentRoute } from '@/documents/document-route';
import { searchDocument } from '@/documents/search-document';
import { searchFeed } from '@/documents/search-feed';
import { isLocale } from '@/lib/domain/locale';

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
 * Answers searches with the very handlers that Next routes to, without Next in between; null leaves a request to it. A search is made
 * anew for every reader, and Next's way to a handler costs more of the processor than finding the hits.
 */
export function answerSearch({ method, url = '/' }: IncomingMessage): Promise<Response> | null {
  const found = method === 'GET' ? findHandler(url) : null;
  if (!found) return null;
  return found.handler(new Request(`http://localhost${url}`), { params: Promise.resolve({ locale: found.locale }) });
}

function findHandler(url: string): { handler: Handler; locale: string } | null {
  const [path = ''] = url.split('?', 1);
  const [, locale = '', name = ''] = path.split('/', 3);
  const handler = isLocale(locale) && path === `/${locale}/${name}` ? inALanguage.get(name) : forPrograms.get(path);
  return handler ? { handler, locale } : null;
}
