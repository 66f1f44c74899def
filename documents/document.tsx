import 'server-only';
import type { ReactNode } from 'react';
import { SiteFrame } from '@/components/site/site-frame';
import type { Breadcrumb, LanguageLink } from '@/components/site/frame';
import type { Words } from '@/i18n/words';
import { env } from '@/lib/env';
import { addresses } from '@/lib/domain/address';
import { localeTable, locales, type Locale } from '@/lib/domain/locale';
import { assets } from './assets';
import { DocumentHead, type HeadFacts } from './document-head';
import { breadcrumbList } from './json-ld';
import { catalog } from './site-state';

/** What a route knows of its document; the rest stands around every one. */
export interface DocumentParts {
  status?: number;
  /** False where the same address may be answered otherwise before the content changes, or where there are too many addresses. */
  isKept?: boolean;
  head: Omit<HeadFacts, 'feed' | 'jsonLd' | 'alternates'> & Partial<Pick<HeadFacts, 'feed' | 'jsonLd'>>;
  /** The path of the same document in another language. */
  pathIn: (locale: Locale) => string;
  /** The languages it truly exists in; all of them unless it is a release. */
  existsIn?: readonly Locale[];
  /** From below the home page to the document itself. */
  breadcrumbs: Breadcrumb[];
  main: ReactNode;
}

export interface DocumentProps {
  words: Words;
  parts: DocumentParts;
  /** The markup of the menu's lines. */
  menu: string;
}

/** A whole document, from its head to its footer. */
export function Document({ words, parts, menu }: DocumentProps): ReactNode {
  const { locale } = words;
  const site = catalog().site();
  const feed = parts.head.feed ?? { path: addresses.feed(locale), title: words.t('Head.feedOfEverything') };
  const breadcrumbs = [{ label: words.t('Head.home'), href: addresses.home(locale) }, ...parts.breadcrumbs];
  const head: HeadFacts = {
    ...parts.head,
    feed,
    alternates: (parts.existsIn ?? locales).map((each) => ({ locale: each, path: parts.pathIn(each) })),
    jsonLd: [...(parts.head.jsonLd ?? []), ...(breadcrumbs.length > 1 ? [breadcrumbList(breadcrumbs)] : [])],
  };
  const languages: LanguageLink[] = locales.map((each) => ({ locale: each, href: parts.pathIn(each) }));
  return (
    <html lang={locale} dir={localeTable[locale].direction}>
      <DocumentHead words={words} siteName={site.name[locale]} origin={env().SITE_URL} assets={assets()} facts={head} />
      <body>
        <SiteFrame words={words} frame={{ site, menu, languages, breadcrumbs, feed: feed.path }}>
          {parts.main}
        </SiteFrame>
      </body>
    </html>
  );
}
