import { absolute } from '@/documents/json-ld';
import { locales } from '@/lib/domain/locale';

export const dynamic = 'force-dynamic';

const halfAYear = 182 * 24 * 60 * 60 * 1000;

/** RFC 9116. The file is made when asked for, so it never expires while somebody runs the site. */
export function GET(): Response {
  const lines = [
    'Contact: mailto:security@example.org',
    `Expires: ${new Date(Date.now() + halfAYear).toISOString()}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${absolute('/.well-known/security.txt')}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
