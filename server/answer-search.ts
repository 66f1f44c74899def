import type { IncomingMessage } from 'node:http';
import type { Answer, Answerer } from '@/documents/answer';
import { searchAnswer } from '@/documents/api/search-answer';
import { suggestAnswer } from '@/documents/api/suggest-answer';
import { answerDocument } from '@/documents/document-route';
import { searchDocument } from '@/documents/search-document';
import { searchFeed } from '@/documents/search-feed';
import { isLocale } from '@/lib/domain/locale';

const inALanguage = new Map<string, Answerer<{ locale: string }>>([
  ['search', answerDocument(searchDocument)],
  ['search.atom', searchFeed],
]);
const forPrograms = new Map<string, Answerer>([
  ['/api/v1/search', searchAnswer],
  ['/api/v1/suggest', suggestAnswer],
]);

/**
 * Answers searches by what answers the routes that Next has for them, without Next in between; null leaves a request to it. A search is
 * made anew for every reader, and Next's way to a handler costs more of the processor than finding the hits.
 */
export function answerSearch({ method, url = '/' }: IncomingMessage): Promise<Answer> | null {
  const [path = ''] = url.split('?', 1);
  const [, locale = '', name = ''] = path.split('/', 3);
  if (method !== 'GET') return null;
  const inLanguage = isLocale(locale) && path === `/${locale}/${name}` ? inALanguage.get(name) : undefined;
  const answer = inLanguage ?? forPrograms.get(path);
  return answer?.(new URL(url, 'http://localhost'), { locale }) ?? null;
}
