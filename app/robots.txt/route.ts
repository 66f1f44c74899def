import { absolute } from '@/documents/json-ld';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Allow: /',
    `Sitemap: ${absolute('/sitemap.xml')}`,
    `Sitemap: ${absolute('/news-sitemap.xml')}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
