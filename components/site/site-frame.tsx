import type { ReactNode } from 'react';
import { SearchForm } from '@/components/search/search-form';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import { Breadcrumbs } from './breadcrumbs';
import type { Frame } from './frame';
import { LanguageSwitch } from './language-switch';
import { SiteFooter } from './site-footer';
import { SiteMenu } from './site-menu';

export interface SiteFrameProps {
  words: Words;
  frame: Frame;
  children: ReactNode;
}

/** What stands around every document. */
export function SiteFrame({ words, frame, children }: SiteFrameProps): ReactNode {
  const { site, menu, languages, breadcrumbs } = frame;
  return (
    <>
      <a className="skip" href="#main">
        {words.t('SiteFrame.skip')}
      </a>
      <header className="masthead">
        <a className="wordmark" href={addresses.home(words.locale)}>
          {site.name[words.locale]}
        </a>
        <LanguageSwitch words={words} languages={languages} />
        <SiteMenu words={words} lines={menu} />
        <SearchForm words={words} id="search-field" />
        <p className="demonstration">{site.demonstration[words.locale]}</p>
      </header>
      <Breadcrumbs words={words} breadcrumbs={breadcrumbs} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter words={words} frame={frame} />
    </>
  );
}
