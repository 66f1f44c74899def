import type { ReactNode } from 'react';
import { LanguageNote } from '@/components/ui/language-note';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { Release } from '@/lib/domain/release';

/** The title of the home page, and the story that leads it. */
export function LeadStory({ words, lead }: { words: Words; lead: Release | null }): ReactNode {
  const title = words.t('HomeView.title');
  if (!lead) {
    return (
      <header className="opening">
        <h1>{title}</h1>
        <p className="lead">{words.t('HomeView.none')}</p>
      </header>
    );
  }
  const isTranslated = lead.text.locale === words.locale;
  const lang = isTranslated ? undefined : lead.text.locale;
  return (
    <header className="opening lead-story">
      <div className="kind">
        <h1>{title}</h1>
        <p className="meta">
          <time dateTime={lead.publishedOn}>{words.day(lead.publishedOn)}</time>{' '}
          <span>{words.typeName(lead.type)}</span>{' '}
          {!isTranslated && <LanguageNote words={words} locale={lead.text.locale} />}
        </p>
      </div>
      <h2 lang={lang}>
        <a href={addresses.release(words.locale, lead.slug)}>{lead.text.title}</a>
      </h2>
      <p className="lead" lang={lang}>
        {lead.text.lead}
      </p>
    </header>
  );
}
