import type { ReactNode } from 'react';
import { Opening } from '@/components/ui/opening';
import type { Words } from '@/i18n/words';
import type { Page } from '@/lib/domain/site';

export interface PageViewProps {
  words: Words;
  page: Page;
  /** The body, rendered. */
  bodyHtml: string;
}

/** One of the site's own pages. */
export function PageView({ words, page, bodyHtml }: PageViewProps): ReactNode {
  return (
    <article className="sheet" lang={page.locale === words.locale ? undefined : page.locale}>
      <Opening title={page.title} lead={page.lead} />
      <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
    </article>
  );
}
