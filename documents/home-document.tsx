import { HomeView } from '@/components/site/home-view';
import { addresses } from '@/lib/domain/address';
import { chairIn } from '@/lib/domain/chair';
import type { DocumentRequest } from './document-route';
import { organization } from './json-ld';
import type { DocumentParts } from './document';

const newestOnHome = 7;

/** The home page: a lead story, the newest releases, the chair, and the ways in. */
export function homeDocument({ locale, words, catalog }: DocumentRequest<{ locale: string }>): DocumentParts {
  const site = catalog.site();
  const taxonomy = catalog.taxonomy();
  const [first, ...newest] = catalog.listReleases(locale, { perPage: newestOnHome }).releases;
  return {
    head: {
      title: site.name[locale],
      description: site.tagline[locale],
      canonical: addresses.home(locale),
      jsonLd: [organization(site, locale)],
    },
    pathIn: addresses.home,
    breadcrumbs: [],
    main: (
      <HomeView
        words={words}
        lead={first ? catalog.findRelease(first.slug, locale) : null}
        newest={newest}
        chair={chairIn(taxonomy.chairs, new Date().getUTCFullYear())}
        taxonomy={taxonomy}
        counts={catalog.countByTerm()}
      />
    ),
  };
}
