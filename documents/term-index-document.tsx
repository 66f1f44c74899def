import type { ReactNode } from 'react';
import {
  CountryIndexView,
  FieldIndexView,
  MeetingIndexView,
  StructureIndexView,
  type TermIndexViewProps,
} from '@/components/site/term-index-view';
import { addresses } from '@/lib/domain/address';
import { chairIn } from '@/lib/domain/chair';
import type { Facet } from '@/lib/domain/taxonomy';
import type { DocumentRequest } from './document-route';
import type { DocumentParts } from './document';

const views: Record<Facet, (props: TermIndexViewProps) => ReactNode> = {
  countries: CountryIndexView,
  fields: FieldIndexView,
  structures: StructureIndexView,
  meetings: MeetingIndexView,
};

/** The index of all countries, fields of work, structures or meeting series. */
export function termIndexDocument(facet: Facet) {
  const View = views[facet];
  return ({ locale, words, catalog }: DocumentRequest<{ locale: string }>): DocumentParts => {
    const taxonomy = catalog.taxonomy();
    const title = words.t(`Facet.${facet}`);
    return {
      head: {
        title,
        description: words.t(`Facet.${facet}Description`),
        canonical: addresses.index(locale, facet),
      },
      pathIn: (each) => addresses.index(each, facet),
      breadcrumbs: [{ label: title }],
      main: (
        <View
          words={words}
          taxonomy={taxonomy}
          counts={catalog.countByTerm()}
          chair={chairIn(taxonomy.chairs, new Date().getUTCFullYear())}
        />
      ),
    };
  };
}
