import type { PartialDate, SearchFacet } from '@/lib/domain/search-query';

/** What each facet is called in an address: `country=TJ&country=UZ`. */
export const facetParameters = {
  countries: 'country',
  fields: 'field',
  structures: 'structure',
  meetings: 'meeting',
  types: 'type',
  languages: 'language',
} as const satisfies Record<SearchFacet, string>;

export type FacetParameter = (typeof facetParameters)[SearchFacet];

/** All that an address of a search may say, in the order in which we write it. */
export const searchParameters = ['q', ...Object.values(facetParameters), 'from', 'to', 'sort', 'page'] as const;
export type SearchParameter = (typeof searchParameters)[number];

/** What was odd in an address, and what became of it. */
export type UrlNote =
  /** No such value: left out. A page shows it struck out. */
  | { code: 'unknown-value'; parameter: FacetParameter | 'sort'; value: string }
  /** No date: left out. */
  | { code: 'unreadable-date'; parameter: 'from' | 'to'; value: string }
  /** A day or a month that does not exist: its month or its year instead. */
  | { code: 'changed-date'; parameter: 'from' | 'to'; value: string; used: PartialDate }
  /** The range ended before it began: the ends were exchanged. */
  | { code: 'exchanged-dates'; parameter: 'from'; from: PartialDate; to: PartialDate }
  /** Longer than we read: its beginning was used. */
  | { code: 'cut'; parameter: 'q'; limit: number }
  /** No whole number from 1 on: the first page. */
  | { code: 'unreadable-page'; parameter: 'page'; value: string }
  /** Said twice where once is meant: the first was used. */
  | { code: 'repeated'; parameter: 'q' | 'from' | 'to' | 'sort' | 'page'; value: string };

/** What a program asked wrongly: each names its parameter. */
export type UrlMistake = UrlNote | { code: 'unknown-parameter'; parameter: string; value: string };
