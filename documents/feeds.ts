import 'server-only';
import type { Words } from '@/i18n/words';
import type { Catalog, ReleaseList } from '@/lib/catalog/catalog';
import { env } from '@/lib/env';
import { addresses } from '@/lib/domain/address';
import { isLocale, localeTable, type Locale } from '@/lib/domain/locale';
import type { ReleaseSummary } from '@/lib/domain/release';
import type { Facet } from '@/lib/domain/taxonomy';
import { emptyAnswer, route, type Answer } from './answer';
import { absolute } from './json-ld';
import { catalog, wordsOf } from './site-state';
import { xml, xmlAnswer, type Xml } from './xml';

/** How many releases a feed holds. */
export const entriesInFeed = 50;

/** What a feed is of. */
export interface Feed {
  title: string;
  /** The path of the feed itself, and of the document that shows the same. */
  path: string;
  documentPath: string;
  /** Newest first. */
  list: Pick<ReleaseList, 'releases'>;
}

interface FeedRequest {
  locale: Locale;
  words: Words;
  catalog: Catalog;
  id: string;
}

type FeedOf = (request: FeedRequest) => Feed | null;

/** Turns a question into a GET handler that answers with an Atom feed (RFC 4287), or an empty 404. */
export function feedRoute(feedOf: FeedOf) {
  return route<{ locale: string; id?: string }>((_address, { locale, id = '' }) => {
    const words = isLocale(locale) ? wordsOf(locale) : null;
    const feed = words && feedOf({ locale: words.locale, words, catalog: catalog(), id });
    return Promise.resolve(feed ? feedAnswer(feed, words, catalog()) : emptyAnswer(404));
  });
}

/** Answers with a feed as Atom. */
export function feedAnswer(feed: Feed, words: Words, catalog: Catalog): Answer {
  return xmlAnswer(atom(feed, words, catalog), 'application/atom+xml');
}

/** The feed of every release. */
export const feedOfEverything: FeedOf = ({ locale, words, catalog }) => ({
  title: words.t('Head.feedOfEverything'),
  path: addresses.feed(locale),
  documentPath: addresses.releases(locale),
  list: catalog.listReleases(locale, { perPage: entriesInFeed }),
});

/** The feed of one country, field of work, structure or meeting series. */
export function termFeed(facet: Facet): FeedOf {
  return ({ locale, words, catalog, id }) => {
    const term = catalog.findTerm(id);
    if (term?.facet !== facet) return null;
    return {
      title: words.t('Head.feedOf', { name: words.nameOf(id) }),
      path: addresses.termFeed(locale, facet, id),
      documentPath: addresses.term(locale, facet, id),
      list: catalog.listReleases(locale, { term: { facet, id }, perPage: entriesInFeed }),
    };
  };
}

function atom(feed: Feed, words: Words, catalog: Catalog): Xml {
  const site = catalog.site();
  const updated = feed.list.releases.map(updatedAt).sort().at(-1) ?? catalog.health().builtAt;
  return xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.locale}">
<id>${tagUri(feed.path)}</id>
<title>${feed.title} – ${site.name[words.locale]}</title>
<subtitle>${site.demonstration[words.locale]}</subtitle>
<link rel="self" type="application/atom+xml" href="${absolute(feed.path)}"/>
<link rel="alternate" type="text/html" hreflang="${words.locale}" href="${absolute(feed.documentPath)}"/>
<icon>${absolute('/icon.svg')}</icon>
<updated>${updated}</updated>
<author><name>${site.name[words.locale]}</name></author>
${feed.list.releases.map((release) => entry(release, words))}</feed>`;
}

function entry(release: ReleaseSummary, words: Words): Xml {
  const { textLocale } = release;
  const categories = [...release.countries, ...release.fields].map(
    (id) => xml`<category term="${id}" label="${words.nameOf(id)}"/>\n`,
  );
  const writtenIn =
    textLocale === words.locale
      ? null
      : xml`<category term="${textLocale}" label="${words.t('Head.writtenIn', { language: localeTable[textLocale].ownName })}"/>\n`;
  return xml`<entry>
<id>${tagUri(`${release.slug}/${words.locale}`)}</id>
<title xml:lang="${textLocale}">${release.title}</title>
<link rel="alternate" type="text/html" hreflang="${textLocale}" href="${absolute(addresses.release(words.locale, release.slug))}"/>
<published>${release.publishedAt}</published>
<updated>${updatedAt(release)}</updated>
<summary xml:lang="${textLocale}">${release.lead}</summary>
<category term="${release.type}" label="${words.typeName(release.type)}"/>
${categories}${writtenIn}</entry>
`;
}

/** Only a correction moves it: a changed comma is no news. */
function updatedAt(release: ReleaseSummary): string {
  return release.correctedOn ? `${release.correctedOn}T12:00:00Z` : release.publishedAt;
}

// RFC 4151. The year is that of the first release of the site, and stays.
function tagUri(specific: string): string {
  return `tag:${new URL(env().SITE_URL).hostname},2026:${specific}`;
}
