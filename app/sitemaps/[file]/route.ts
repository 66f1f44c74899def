import { sitemap } from '@/documents/sitemaps';
import { xmlResponse } from '@/documents/xml';
import { isLocale } from '@/lib/domain/locale';

const fileName = /^([a-z]{2})-(\d{4})\.xml$/;

export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[file]'>): Promise<Response> {
  const [, locale, year] = fileName.exec((await params).file) ?? [];
  const body = isLocale(locale) ? sitemap(locale, Number(year)) : null;
  return body ? xmlResponse(body, 'application/xml') : new Response(null, { status: 404 });
}
