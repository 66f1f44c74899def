import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { headlineFonts } from '@/components/site/headline-fonts';
import { localeTable, type Locale } from '@/lib/domain/locale';
import type { Assets } from './assets';

/** What a document says of itself to browsers, feed readers, search engines and those it is passed on to. */
export interface HeadFacts {
  title: string;
  description: string;
  /** The path that is the document's own, without what changes nothing. */
  canonical: string;
  /** The document in the languages that it truly exists in, by path; none on what is not to be indexed. */
  alternates?: { locale: Locale; path: string }[];
  isIndexed?: boolean;
  /** The path of the Atom feed that fits, and what it is called. */
  feed: { path: string; title: string };
  /** The path of a picture of 1200 × 630 pixels for sharing. */
  picture?: { path: string; text: string };
  /** The instant of publication, on a release. */
  publishedAt?: string;
  /** The neighbours of a page of a list, by path. */
  previous?: string;
  next?: string;
  jsonLd: object[];
}

export interface DocumentHeadProps {
  words: Words;
  siteName: string;
  origin: string;
  assets: Assets;
  facts: HeadFacts;
}

/** The head of every document. */
export function DocumentHead({ words, siteName, origin, assets, facts }: DocumentHeadProps): ReactNode {
  const { canonical, isIndexed = true } = facts;
  const title = facts.title === siteName ? siteName : `${facts.title} – ${siteName}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={facts.description} />
      {!isIndexed && <meta name="robots" content="noindex, follow" />}
      <link rel="canonical" href={origin + canonical} />
      {isIndexed &&
        facts.alternates?.map(({ locale, path }) => (
          <link key={locale} rel="alternate" hrefLang={locale} href={origin + path} />
        ))}
      {facts.previous && <link rel="prev" href={facts.previous} />}
      {facts.next && <link rel="next" href={facts.next} />}
      <link rel="alternate" type="application/atom+xml" href={facts.feed.path} title={facts.feed.title} />
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        crossOrigin=""
        href={headlineFonts[localeTable[words.locale].script]}
      />
      {/* Browsers too old for the stylesheet do not know this media query, and read the page unstyled, in order. */}
      <link rel="stylesheet" href={assets.style} media="(width >= 1px)" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <meta name="theme-color" content="#faf9f5" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#141816" media="(prefers-color-scheme: dark)" />
      <OpenGraph words={words} siteName={siteName} origin={origin} facts={facts} />
      {facts.jsonLd.map((thing, index) => (
        <script
          key={index}
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(thing).replaceAll('<', '\\u003c') }}
        />
      ))}
      <script type="module" src={assets.script} />
    </head>
  );
}

function OpenGraph({ words, siteName, origin, facts }: Omit<DocumentHeadProps, 'assets'>): ReactNode {
  return (
    <>
      <meta property="og:site_name" content={siteName} />
      <meta property="og:type" content={facts.publishedAt ? 'article' : 'website'} />
      <meta property="og:title" content={facts.title} />
      <meta property="og:description" content={facts.description} />
      <meta property="og:url" content={origin + facts.canonical} />
      <meta property="og:locale" content={words.locale} />
      {facts.publishedAt && <meta property="article:published_time" content={facts.publishedAt} />}
      {facts.picture && (
        <>
          <meta property="og:image" content={origin + facts.picture.path} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={facts.picture.text} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}
