import type { Locale } from '@/lib/domain/locale';
import type { SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedText } from '@/lib/language/analysed-text';

/** The parts of a text that are searched, the weightiest first; `terms` are the labels of what a release is filed under. */
export const searchFields = ['title', 'lead', 'body', 'terms'] as const;
export type SearchField = (typeof searchFields)[number];

/** The facets whose values are the same in every language. */
export type CommonFacet = Exclude<SearchFacet, 'languages'>;

/** A release in the index of one language. */
export interface Edition {
  /** The language that its text is written in. */
  language: Locale;
  texts: Readonly<Record<SearchField, AnalysedText>>;
}

/** A release as engines index it. */
export interface SearchableRelease {
  slug: string;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** `YYYY-MM-DD` */
  publishedOn: string;
  facets: Readonly<Record<CommonFacet, readonly string[]>>;
  /** One in the index of each language. */
  editions: Readonly<Record<Locale, Edition>>;
}

/** How many words a text has, labels aside. */
export function lengthOf({ title, lead, body }: Edition['texts']): number {
  return title.words.length + lead.words.length + body.words.length;
}
