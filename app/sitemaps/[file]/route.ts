import { emptyAnswer, route } from '@/documents/answer';
import { sitemap } from '@/documents/sitemaps';
import { xmlAnswer } from '@/documents/xml';
import { isLocale } from '@/lib/domain/locale';

const fileName = /^([a-z]{2})-(\d{4})\.xml$/;

export const GET = route<{ file: string }>((_address, { file }) => {
  const [, locale, year] = fileName.exec(file) ?? [];
  const body = isLocale(locale) ? sitemap(locale, Number(year)) : null;
  return Promise.resolve(body ? xmlAnswer(body, 'application/xml') : emptyAnswer(404));
});
