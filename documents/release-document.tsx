import { ReleaseView } from '@/components/release/release-view';
import { addresses } from '@/lib/domain/address';
import type { Release } from '@/lib/domain/release';
import { renderMarkdown } from '@/lib/markdown/render-markdown';
import type { DocumentRequest } from './document-route';
import { absolute, newsArticle } from './json-ld';
import type { DocumentParts } from './document';

const relatedShown = 3;

/** One release, in the reader's language where it is translated, else in the original. */
export function releaseDocument(request: DocumentRequest<{ locale: string; slug: string }>): DocumentParts | null {
  const { locale, words, catalog, params } = request;
  const release = catalog.findRelease(params.slug, locale);
  if (!release) return null;
  const isTranslated = release.text.locale === locale;
  const canonical = addresses.release(release.text.locale, release.slug);
  return {
    head: {
      title: release.text.title,
      description: release.text.lead,
      canonical,
      isIndexed: isTranslated && !release.withdrawal,
      picture: { path: addresses.card(release.text.locale, release.slug), text: release.text.title },
      publishedAt: release.publishedAt,
      jsonLd: [newsArticle(release, catalog.site(), locale)],
    },
    pathIn: (each) => addresses.release(each, release.slug),
    existsIn: release.locales,
    breadcrumbs: [{ label: words.t('Head.releases'), href: addresses.releases(locale) }, { label: release.text.title }],
    main: (
      <ReleaseView {...releaseProps(request, release)} address={absolute(addresses.release(locale, release.slug))} />
    ),
  };
}

function releaseProps({ locale, words, catalog }: DocumentRequest<unknown>, release: Release) {
  const contacts = catalog.site().contacts.filter((contact) => release.contacts.includes(contact.id));
  return {
    words,
    release,
    contacts,
    bodyHtml: renderMarkdown(release.text.body),
    related: catalog.relatedReleases(release.slug, locale, relatedShown),
    ...catalog.neighboursOf(release.slug, locale),
  };
}
