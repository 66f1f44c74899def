import 'server-only';
import { isLocale } from '@/lib/domain/locale';
import { drawCard } from './draw-card';
import { catalog, wordsOf } from './site-state';

const keptCards = 200;
const kept = new Map<string, Promise<ArrayBuffer>>();

/** Answers with the drawn picture of a release; the last two hundred are kept, since drawing one costs 0.2 s. */
export async function cardRoute(
  _request: Request,
  { params }: { params: Promise<{ locale: string; slug: string }> },
): Promise<Response> {
  const { locale, slug } = await params;
  const release = isLocale(locale) ? catalog().findRelease(slug, locale) : null;
  if (!release) return new Response(null, { status: 404 });
  const words = wordsOf(release.text.locale);
  const siteName = catalog().site().name[words.locale];
  const key = [slug, words.locale, release.text.title, release.type, siteName].join('\n');
  const png = await remember(key, () => drawCard(release, words, siteName));
  return new Response(png, { headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' } });
}

function remember(key: string, draw: () => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
  const known = kept.get(key);
  if (known) return known;
  const drawn = draw();
  kept.set(key, drawn);
  drawn.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > keptCards && oldest !== undefined) kept.delete(oldest);
  return drawn;
}
