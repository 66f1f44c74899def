import { TermView } from '@/components/site/term-view';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import { chairYearsOf } from '@/lib/domain/chair';
import type { Facet, Taxonomy, Term } from '@/lib/domain/taxonomy';
import type { DocumentRequest } from './document-route';
import { windowFromQuery } from './list-window';
import { pageLinks, titleOfPage } from './page-links';
import type { DocumentParts } from './document';

/** One country, field of work, structure or meeting series, with its releases. */
export function termDocument(facet: Facet) {
  return (request: DocumentRequest<{ locale: string; id: string }>): DocumentParts | null => {
    const { locale, words, catalog, params, query } = request;
    const term = catalog.findTerm(params.id);
    if (term?.facet !== facet) return null;
    const { year, page } = windowFromQuery(query);
    const filter = { facet, id: term.id };
    const list = catalog.listReleases(locale, { term: filter, year, page });
    const window = { year, page: list.page };
    return {
      head: {
        title: titleOfPage(words, words.nameOf(term.id), window),
        description: descriptionOf(term, words),
        canonical: addresses.term(locale, facet, term.id, window),
        isIndexed: year === undefined || list.total > 0,
        feed: {
          path: addresses.termFeed(locale, facet, term.id),
          title: words.t('Head.feedOf', { name: words.nameOf(term.id) }),
        },
        ...pageLinks(list, (to) => addresses.term(locale, facet, term.id, { ...window, page: to })),
      },
      pathIn: (each) => addresses.term(each, facet, term.id, window),
      breadcrumbs: [
        { label: words.t(`Facet.${facet}`), href: addresses.index(locale, facet) },
        { label: words.nameOf(term.id) },
      ],
      main: (
        <TermView
          words={words}
          term={term}
          list={list}
          years={catalog.countByYear(filter)}
          window={window}
          {...relativesOf(term, catalog.taxonomy())}
        />
      ),
    };
  };
}

/** What a term is, in a sentence: its own, or for a country what it has been since when. */
export function descriptionOf(term: Term, words: Words): string {
  if (term.facet !== 'countries') return term.description[words.locale];
  return words.t('Head.countryDescription', { country: words.nameOf(term.id) });
}

function relativesOf(term: Term, taxonomy: Taxonomy) {
  if (term.facet === 'countries') return { chairYears: chairYearsOf(taxonomy.chairs, term.id) };
  if (term.facet !== 'structures') return { chairYears: [] };
  return {
    chairYears: [],
    units: taxonomy.structures.filter((structure) => structure.parent === term.id),
    parent: taxonomy.structures.find((structure) => structure.id === term.parent),
  };
}
