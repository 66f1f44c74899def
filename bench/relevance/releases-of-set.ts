import { inEveryLocale } from '@/lib/content/localized';
import type { Locale } from '@/lib/domain/locale';
import type { AnalysedText } from '@/lib/language/analysed-text';
import type { SearchableRelease } from '@/lib/search/searchable-release';

const nothing: AnalysedText = { words: [], stems: [], extras: [], starts: [], ends: [] };

/** Makes releases of the texts of one language, bodies without titles; each is called by its number. */
export function releasesOfSet(texts: readonly AnalysedText[], locale: Locale): SearchableRelease[] {
  return texts.map((body, number) => ({
    slug: String(number),
    publishedAt: 0,
    publishedOn: '2018-01-01',
    facets: { countries: [], fields: [], structures: [], meetings: [], types: [] },
    editions: inEveryLocale((each) => ({
      language: locale,
      texts: { title: nothing, lead: nothing, body: each === locale ? body : nothing, terms: nothing },
    })),
  }));
}
