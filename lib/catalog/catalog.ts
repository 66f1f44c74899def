import 'server-only';
import type { ContentProblem } from '@/lib/content/problem';
import type { Locale } from '@/lib/domain/locale';
import type { Release, ReleaseSummary } from '@/lib/domain/release';
import type { NavigationItem, Page, PageId, Site } from '@/lib/domain/site';
import type { Facet, Taxonomy, Term } from '@/lib/domain/taxonomy';

export { openCatalog } from './sqlite-catalog';
export { CatalogMissingError } from './errors';

/** Narrows a list to what is filed under one term. */
export interface TermFilter {
  facet: Facet;
  id: string;
}

export interface ListQuery {
  term?: TermFilter | undefined;
  year?: number | undefined;
  month?: number | undefined;
  /** From 1; a page past the end shows the last. */
  page?: number | undefined;
  perPage?: number | undefined;
}

export interface ReleaseList {
  releases: ReleaseSummary[];
  total: number;
  page: number;
  pages: number;
}

export interface YearCount {
  year: number;
  count: number;
}

export interface MonthCount {
  month: number;
  count: number;
}

/** A release that truly exists in a language, for sitemaps. */
export interface TranslatedRelease {
  slug: string;
  locales: Locale[];
  /** The instant of publication, or noon of the day of the last correction. */
  updatedAt: string;
}

export interface MediaFile {
  /** Absolute. */
  path: string;
  /** In bytes. */
  size: number;
}

export interface CatalogHealth {
  releases: number;
  texts: number;
  problems: ContentProblem[];
  builtAt: string;
}

/** A release for a list that quotes it. */
export interface QuotedRelease {
  summary: ReleaseSummary;
  /** Markdown. */
  body: string;
}

/** What is public, by slug, by facet and by date. Every answer is of the newest committed state, or that of a millisecond ago. */
export interface Catalog {
  /** Changes with every change of the public content. */
  version(): string;
  /** Changes with the taxonomy, the pages, and what else every document stands on; not with releases. */
  siteVersion(): string;
  site(): Site;
  taxonomy(): Taxonomy;
  navigation(): NavigationItem[];
  findTerm(id: string): Term | null;
  findPage(id: PageId, locale: Locale): Page | null;
  /** Finds withdrawn ones too. */
  findRelease(slug: string, locale: Locale): Release | null;
  /** Several at once, for a list with what they say; those that there are, by slug, without withdrawn ones. */
  findTexts(slugs: readonly string[], locale: Locale): Map<string, QuotedRelease>;
  /** Newest first; withdrawn ones left out, untranslated ones in the original; a structure's units count for it. */
  listReleases(locale: Locale, query: ListQuery): ReleaseList;
  /** Newest first. */
  countByYear(term?: TermFilter): YearCount[];
  countByMonth(year: number, term?: TermFilter): MonthCount[];
  countByTerm(): ReadonlyMap<string, number>;
  /** Those that share most countries and fields, then the newest. */
  relatedReleases(slug: string, locale: Locale, limit: number): ReleaseSummary[];
  /** The one published before and the one published after. */
  neighboursOf(slug: string, locale: Locale): { previous: ReleaseSummary | null; next: ReleaseSummary | null };
  findRedirect(pathWithQuery: string): string | null;
  /** Real translations only, and none that is withdrawn. */
  listTranslations(locale: Locale, year: number): TranslatedRelease[];
  findMedia(slug: string, file: string): MediaFile | null;
  health(): CatalogHealth;
  close(): void;
}
