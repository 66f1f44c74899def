import { sitemapIndex } from '@/documents/sitemaps';
import { xmlResponse } from '@/documents/xml';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return xmlResponse(sitemapIndex(), 'application/xml');
}
