import { PageView } from '@/components/site/page-view';
import { addresses } from '@/lib/domain/address';
import { pageIds } from '@/lib/domain/site';
import { renderMarkdown } from '@/lib/markdown/render-markdown';
import type { DocumentRequest } from './document-route';
import type { DocumentParts } from './document';

/** One of the site's own pages: about us, how to cite, accessibility and the like. */
export function pageDocument(request: DocumentRequest<{ locale: string; page: string }>): DocumentParts | null {
  const { locale, words, catalog, params } = request;
  const id = pageIds.find((each) => each === params.page);
  const page = id ? catalog.findPage(id, locale) : null;
  if (!page) return null;
  return {
    head: { title: page.title, description: page.lead, canonical: addresses.page(locale, page.id) },
    pathIn: (each) => addresses.page(each, page.id),
    breadcrumbs: [{ label: page.title }],
    main: <PageView words={words} page={page} bodyHtml={renderMarkdown(page.body)} />,
  };
}
