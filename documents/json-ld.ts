import 'server-only';
import type { Breadcrumb } from '@/components/site/frame';
import { env } from '@/lib/env';
import { addresses } from '@/lib/domain/address';
import type { Locale } from '@/lib/domain/locale';
import type { Release } from '@/lib/domain/release';
import type { Site } from '@/lib/domain/site';

// https://schema.org; the publisher is the demonstration, never the organization it is modelled on.

/** The demonstration as schema.org sees it. */
export function organization(site: Site, locale: Locale): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: site.name[locale],
    url: absolute(addresses.home(locale)),
    description: site.demonstration[locale],
  };
}

/** A release as schema.org sees it, in the language it is read in. */
export function newsArticle(release: Release, site: Site, locale: Locale): object {
  const modified = [...release.corrections, ...(release.withdrawal ? [release.withdrawal] : [])].at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: release.text.title,
    description: release.text.lead,
    inLanguage: release.text.locale,
    datePublished: release.publishedAt,
    dateModified: modified ? modified.on : release.publishedAt,
    mainEntityOfPage: absolute(addresses.release(release.text.locale, release.slug)),
    image: [absolute(addresses.card(release.text.locale, release.slug))],
    author: { '@type': 'Organization', name: site.name[locale] },
    publisher: { '@type': 'Organization', name: site.name[locale] },
  };
}

/** The way from the home page to a document. */
export function breadcrumbList(breadcrumbs: Breadcrumb[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: breadcrumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href ? { item: absolute(href) } : {}),
    })),
  };
}

/** An address of the site with its public origin, which is configured and never taken from a request. */
export function absolute(path: string): string {
  return env().SITE_URL + path;
}
