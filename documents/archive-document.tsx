import { ReleaseListView } from '@/components/release/release-list-view';
import { addresses } from '@/lib/domain/address';
import type { DocumentRequest } from './document-route';
import { windowFromQuery } from './list-window';
import { pageLinks, titleOfPage } from './page-links';
import type { DocumentParts } from './document';

/** All releases, newest first, by year and month. */
export function archiveDocument(request: DocumentRequest<{ locale: string }>): DocumentParts {
  const { locale, words, catalog, query } = request;
  const { year, month, page } = windowFromQuery(query);
  const list = catalog.listReleases(locale, { year, month, page });
  const window = { year, month, page: list.page };
  const title = titleOfPage(words, words.t('Head.releases'), window);
  return {
    head: {
      title,
      description: words.t('Head.archiveDescription', { total: list.total }),
      canonical: addresses.releases(locale, window),
      isIndexed: list.total > 0,
      ...pageLinks(list, (to) => addresses.releases(locale, { ...window, page: to })),
    },
    pathIn: (each) => addresses.releases(each, window),
    breadcrumbs: [{ label: words.t('Head.releases') }],
    main: (
      <ReleaseListView
        words={words}
        list={list}
        years={catalog.countByYear()}
        months={year === undefined ? [] : catalog.countByMonth(year)}
        window={window}
      />
    ),
  };
}
