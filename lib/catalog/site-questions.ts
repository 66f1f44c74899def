import 'server-only';
import { z } from 'zod';
import type { ContentProblem } from '@/lib/content/problem';
import { normalizeLegacy } from '@/lib/content/legacy-address';
import type { Locale } from '@/lib/domain/locale';
import type { ReleaseFacts } from '@/lib/domain/release';
import type { NavigationItem, Page, PageId, Site } from '@/lib/domain/site';
import { facets, type Taxonomy, type Term } from '@/lib/domain/taxonomy';
import type { TranslatedRelease } from './catalog';
import { json, query, type Connection } from './database';
import { askDocuments } from './documents';
import { lastDay } from './release-questions';
import { everything } from './release-writer';

/** What every page stands on. */
export interface Documents {
  site: Site;
  taxonomy: Taxonomy;
  navigation: NavigationItem[];
  terms: ReadonlyMap<string, Term>;
}

/** How many releases there are. */
export interface Counts {
  /** The releases under each term; a term without any is not there. */
  byTerm: ReadonlyMap<string, number>;
  /** All releases that are listed. */
  total: number;
}

/** What may be asked of one generation beside its releases. */
export interface SiteQuestions {
  documents(): Documents;
  counts(): Counts;
  page(id: PageId, locale: Locale): Page | null;
  countByMonth(term: string): { year: number; month: number; count: number }[];
  redirect(pathWithQuery: string): string | null;
  translations(locale: Locale, year: number): TranslatedRelease[];
  mediaSize(slug: string, file: string): number | null;
  numbers(): { releases: number; texts: number };
  problems(): ContentProblem[];
}

const numberRow = z.object({ value: z.number() });
const countRow = z.object({ year: z.number(), month: z.number(), count: z.number() });
const translationRow = z.object({ slug: z.string(), locales: json<Locale[]>(), facts: json<ReleaseFacts>() });

/** Prepares the questions about everything but releases. */
export function askSite(connection: Connection): SiteQuestions {
  const stored = askDocuments(connection);
  const termCounts = query(
    connection,
    'SELECT term, sum(count) AS count FROM counts GROUP BY term',
    z.object({ term: z.string(), count: z.number() }),
  );
  const page = query(
    connection,
    'SELECT json FROM pages WHERE id = ? AND locale = ?',
    z.object({ json: json<Page>() }),
  );
  const months = query(
    connection,
    'SELECT year, month, count FROM counts WHERE term = ? ORDER BY year DESC, month DESC',
    countRow,
  );
  const redirect = query(connection, 'SELECT target FROM redirects WHERE source = ?', z.object({ target: z.string() }));
  const translations = query(connection, translationsSql, translationRow);
  const media = query(connection, 'SELECT size AS value FROM media WHERE slug = ? AND file = ?', numberRow);
  const releases = query(connection, 'SELECT count(*) AS value FROM releases', numberRow);
  const texts = query(connection, 'SELECT count(*) AS value FROM texts', numberRow);
  const problems = query(
    connection,
    'SELECT json FROM problems ORDER BY unit, position',
    z.object({ json: json<ContentProblem>() }),
  );
  return {
    documents() {
      const taxonomy = stored.taxonomy();
      const terms = new Map(facets.flatMap((facet) => taxonomy[facet].map((term): [string, Term] => [term.id, term])));
      return { site: stored.site(), taxonomy, navigation: stored.navigation(), terms };
    },
    counts() {
      const byTerm = new Map(termCounts.list().map(({ term, count }) => [term, count]));
      const total = byTerm.get(everything) ?? 0;
      byTerm.delete(everything);
      return { byTerm, total };
    },
    page: (id, locale) => page.find(id, locale)?.json ?? null,
    countByMonth: (term) => months.list(term),
    redirect: (address) =>
      candidatesFor(address)
        .map((source) => redirect.find(source)?.target)
        .find((target) => target !== undefined) ?? null,
    translations: (locale, year) => translations.list(year, locale).map(translationOf),
    mediaSize: (slug, file) => media.find(slug, file)?.value ?? null,
    numbers: () => ({ releases: releases.find()?.value ?? 0, texts: texts.find()?.value ?? 0 }),
    problems: () => problems.list().map((row) => row.json),
  };
}

const translationsSql = `
  SELECT f.slug, r.locales, r.facts FROM filings f
  JOIN releases r ON r.slug = f.slug
  JOIN texts t ON t.slug = f.slug
  WHERE f.term = '' AND f.year = ? AND t.locale = ? ORDER BY f.published_at DESC, f.slug DESC`;

function translationOf({ slug, locales, facts }: z.output<typeof translationRow>): TranslatedRelease {
  const corrected = lastDay(facts.corrections);
  const noon = corrected === undefined ? '' : `${corrected}T12:00:00.000Z`;
  return { slug, locales, updatedAt: noon > facts.publishedAt ? noon : facts.publishedAt };
}

// The address itself, then without its query, then what answers for all below one of its parents.
function candidatesFor(address: string): string[] {
  const whole = normalizeLegacy(address);
  const [path = ''] = whole.split('?');
  const parts = path.split('/');
  const parents = parts.slice(1, -1).map((_, index) => `${parts.slice(0, parts.length - 1 - index).join('/')}/*`);
  return [whole, path, ...parents];
}
