import 'server-only';
import { addresses } from '@/lib/domain/address';
import { locales, type Locale } from '@/lib/domain/locale';
import { pageIds } from '@/lib/domain/site';
import { facets } from '@/lib/domain/taxonomy';
import { absolute } from './json-ld';
import { catalog } from './site-state';
import { xml, type Xml } from './xml';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const twoDays = 2 * 24 * 60 * 60 * 1000;

/** The index of all sitemaps: one a language and year. */
export function sitemapIndex(): Xml {
  const years = catalog().countByYear();
  const entries = locales.flatMap((locale) =>
    years.map(({ year }) => xml`<sitemap><loc>${absolute(`/sitemaps/${locale}-${year}.xml`)}</loc></sitemap>\n`),
  );
  return xml`<sitemapindex xmlns="${namespace}">\n${entries}</sitemapindex>`;
}

/**
 * The releases of a year that truly exist in a language, with their translations. The newest year also lists the pages
 * that belong to no year: home, indexes, terms and the site's own pages. Null for a year without releases.
 */
export function sitemap(locale: Locale, year: number): Xml | null {
  const years = catalog().countByYear();
  if (!years.some((each) => each.year === year)) return null;
  const releases = catalog()
    .listTranslations(locale, year)
    .map(({ slug, locales: existing, updatedAt }) =>
      url((each) => addresses.release(each, slug), locale, existing, updatedAt),
    );
  const standing = years[0]?.year === year ? standingPaths().map((pathIn) => url(pathIn, locale, locales)) : [];
  return xml`<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${standing}${releases}</urlset>`;
}

/** The releases of the last two days, as https://www.google.com/schemas/sitemap-news/0.9 has them. */
export function newsSitemap(now: Date): Xml {
  const name = catalog().site().name;
  const entries = locales.flatMap((locale) =>
    catalog()
      .listReleases(locale, { perPage: 100 })
      .releases.filter(
        (release) => release.textLocale === locale && now.getTime() - Date.parse(release.publishedAt) < twoDays,
      )
      .map(
        (release) => xml`<url><loc>${absolute(addresses.release(locale, release.slug))}</loc><news:news>
<news:publication><news:name>${name[locale]}</news:name><news:language>${locale}</news:language></news:publication>
<news:publication_date>${release.publishedAt}</news:publication_date><news:title>${release.title}</news:title>
</news:news></url>\n`,
      ),
  );
  return xml`<urlset xmlns="${namespace}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${entries}</urlset>`;
}

type PathIn = (locale: Locale) => string;

function standingPaths(): PathIn[] {
  const taxonomy = catalog().taxonomy();
  return [
    addresses.home,
    addresses.releases,
    ...pageIds.map(
      (id): PathIn =>
        (locale) =>
          addresses.page(locale, id),
    ),
    ...facets.flatMap((facet): PathIn[] => [
      (locale) => addresses.index(locale, facet),
      ...taxonomy[facet].map(
        ({ id }): PathIn =>
          (locale) =>
            addresses.term(locale, facet, id),
      ),
    ]),
  ];
}

function url(pathIn: PathIn, locale: Locale, existing: readonly Locale[], updatedAt?: string): Xml {
  const alternates = existing.map(
    (each) => xml`<xhtml:link rel="alternate" hreflang="${each}" href="${absolute(pathIn(each))}"/>`,
  );
  const lastModified = updatedAt ? xml`<lastmod>${updatedAt}</lastmod>` : null;
  return xml`<url><loc>${absolute(pathIn(locale))}</loc>${lastModified}${alternates}</url>\n`;
}
