import { newsSitemap } from '@/documents/sitemaps';
import { xmlResponse } from '@/documents/xml';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return xmlResponse(newsSitemap(new Date()), 'application/xml');
}
