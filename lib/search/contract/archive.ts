import type { WrittenRelease } from '@/lib/catalog/written-releases';
import { inEveryLocale } from '@/lib/content/localized';
import type { Locale } from '@/lib/domain/locale';
import { inEveryFacet, type SearchFacet } from '@/lib/domain/search-query';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import type { AnalysedQuery } from '@/lib/language/analysed-query';
import { analyseQuery } from '@/lib/language/analyse-query';
import { analyseText } from '@/lib/language/analyse-text';
import { collectCompoundParts, createCompoundSplitter } from '@/lib/language/compounds';
import { vocabularyOf } from '@/lib/language/memory-vocabulary';
import { searchableMaker } from '../make-searchable';
import type { AnalysedSearch } from '../search-engine';
import { searchFields, type SearchableRelease } from '../searchable-release';

/** Releases as engines index them, and queries as the site would analyse them. */
export interface Archive {
  releases: SearchableRelease[];
  /** Analyses as the whole archive would be, though it need not be among it. */
  searchable(release: WrittenRelease): SearchableRelease | null;
  ask(locale: Locale, q: string, more?: Partial<Asked>): AnalysedSearch;
}

/** What may be asked beside words. */
export interface Asked extends Omit<AnalysedSearch, 'words' | 'filters'> {
  filters: Partial<Record<SearchFacet, readonly string[]>>;
}

/** Analyses an archive: with the compounds and by the vocabulary of its own words. */
export function makeArchive(written: readonly WrittenRelease[], taxonomy: Taxonomy): Archive {
  const german = written.flatMap(({ texts }) => texts.filter(({ locale }) => locale === 'de'));
  const words = new Map<string, number>();
  for (const { title, lead, body } of german)
    for (const word of new Set(analyseText(`${title} ${lead} ${body}`, 'de').words))
      words.set(word, (words.get(word) ?? 0) + 1);
  const splitter = createCompoundSplitter(collectCompoundParts(words));
  const searchable = searchableMaker(taxonomy, (text, locale) => analyseText(text, locale, { splitter }));
  const releases = written.flatMap((release) => searchable(release) ?? []);
  const vocabularies = inEveryLocale((locale) => vocabularyOf(releases.map((release) => wholeTextOf(release, locale))));
  return {
    releases,
    searchable,
    ask(locale, q, { filters, ...more } = {}) {
      const analysed: AnalysedQuery = analyseQuery(q, { locale, vocabulary: vocabularies[locale], splitter });
      const chosen = inEveryFacet((facet) => filters?.[facet] ?? []);
      return {
        words: analysed,
        filters: chosen,
        from: null,
        to: null,
        sort: 'relevance',
        offset: 0,
        limit: 10,
        ...more,
      };
    },
  };
}

function wholeTextOf({ editions }: SearchableRelease, locale: Locale) {
  const texts = searchFields.map((field) => editions[locale].texts[field]);
  return {
    words: texts.flatMap((text) => text.words),
    stems: texts.flatMap((text) => text.stems),
    extras: texts.flatMap((text) => text.extras),
    starts: [],
    ends: [],
  };
}
