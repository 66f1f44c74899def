import 'server-only';
import { z } from 'zod';
import { locales as allLocales, type Locale } from '@/lib/domain/locale';
import type { Release, ReleaseFacts, ReleaseSummary, ReleaseText } from '@/lib/domain/release';
import type { QuotedRelease } from './catalog';
import { json, query, type Connection } from './database';

const locale = z.enum(allLocales);

const releaseRow = z.object({ facts: json<ReleaseFacts>(), locales: json<Locale[]>() });

const textRow = z.object({
  locale,
  title: z.string(),
  lead: z.string(),
  body: z.string(),
  outdated: z.number(),
  links: json<ReleaseText['links']>(),
  notices: json<ReleaseText['notices']>(),
});

const wholeRow = releaseRow.extend(textRow.shape);

const summaryRow = releaseRow.extend({ textLocale: locale, title: z.string(), lead: z.string() });

// The reader's language where there is a text in it, else the original; `r` is the release.
const inLanguage = `
  JOIN texts t ON t.slug = r.slug AND t.locale = CASE
    WHEN EXISTS (SELECT 1 FROM texts own WHERE own.slug = r.slug AND own.locale = ?) THEN ? ELSE r.original END`;

const summaryColumns = 'r.facts, r.locales, t.locale AS textLocale, t.title, t.lead';

/** What may be asked of the releases of one generation. */
export interface ReleaseQuestions {
  find(slug: string, locale: Locale): Release | null;
  /** Several at once, for a tenth of what each would cost; those that there are and not withdrawn, in no order. */
  texts(slugs: readonly string[], locale: Locale): QuotedRelease[];
  /** Of those filed under a term and published between two instants and in a year and month, if given: newest first. */
  list(locale: Locale, window: Window, limit: number, offset: number): ReleaseSummary[];
  /** The one published before, or after, a release. */
  neighbour(slug: string, locale: Locale, side: 'before' | 'after'): ReleaseSummary | null;
  /** Those that share most of some terms, then the newest. */
  related(slug: string, terms: readonly string[], locale: Locale, limit: number): ReleaseSummary[];
  factsOf(slug: string): ReleaseFacts | null;
}

export interface Window {
  term: string;
  year: number | null;
  month: number | null;
}

/** Prepares the questions about releases. */
export function askReleases(connection: Connection): ReleaseQuestions {
  const release = query(connection, 'SELECT facts, locales FROM releases WHERE slug = ?', releaseRow);
  const whole = query(connection, wholeSql, wholeRow);
  const list = query(connection, listSql, summaryRow);
  const before = query(connection, neighbourSql('<', 'DESC'), summaryRow);
  const after = query(connection, neighbourSql('>', 'ASC'), summaryRow);
  const related = query(connection, relatedSql, summaryRow);
  const texts = query(connection, textsSql, summaryRow.extend({ body: z.string() }));
  return {
    find(slug, wanted) {
      const found = whole.find(wanted, wanted, slug);
      if (!found) return null;
      const { facts, locales, ...words } = found;
      return { ...facts, locales, text: textOf(words) };
    },
    texts: (slugs, wanted) =>
      texts.list(JSON.stringify(slugs), wanted, wanted).map((row) => ({ summary: summaryOf(row), body: row.body })),
    list(wanted, { term, year, month }, limit, offset) {
      const [from, to] = year === null ? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] : daysOf(year, month);
      return list.list(term, from, to, year, month, limit, offset, wanted, wanted).map(summaryOf);
    },
    neighbour(slug, wanted, side) {
      const found = (side === 'before' ? before : after).find(slug, wanted, wanted);
      return found && summaryOf(found);
    },
    related: (slug, terms, wanted, limit) =>
      related.list(JSON.stringify(terms), slug, limit, wanted, wanted).map(summaryOf),
    factsOf: (slug) => release.find(slug)?.facts ?? null,
  };
}

const wholeSql = `
  SELECT r.facts, r.locales, t.locale, t.title, t.lead, t.body, t.outdated, t.links, t.notices
  FROM releases r ${inLanguage} WHERE r.slug = ?`;

const textsSql = `
  SELECT ${summaryColumns}, t.body
  FROM json_each(?) asked JOIN releases r ON r.slug = asked.value AND r.withdrawn = 0 ${inLanguage}`;

const listSql = `
  WITH page AS MATERIALIZED (
    SELECT slug, published_at FROM filings
    WHERE term = ? AND published_at BETWEEN ? AND ? AND year = ifnull(?, year) AND month = ifnull(?, month)
    ORDER BY published_at DESC, slug DESC LIMIT ? OFFSET ?)
  SELECT ${summaryColumns} FROM page JOIN releases r ON r.slug = page.slug ${inLanguage}
  ORDER BY page.published_at DESC, page.slug DESC`;

const neighbourSql = (than: '<' | '>', order: 'ASC' | 'DESC') => `
  WITH page AS MATERIALIZED (
    SELECT f.slug FROM releases own JOIN filings f ON f.term = '' AND (f.published_at, f.slug) ${than} (own.published_at, own.slug)
    WHERE own.slug = ? ORDER BY f.published_at ${order}, f.slug ${order} LIMIT 1)
  SELECT ${summaryColumns} FROM page JOIN releases r ON r.slug = page.slug ${inLanguage}`;

// Of each term the newest two thousand are looked at, so that the commonest do not make the question slow.
const relatedSql = `
  WITH near AS MATERIALIZED (
    SELECT f.slug, f.published_at FROM json_each(?) term JOIN filings f ON f.term = term.value AND f.published_at >= ifnull(
      (SELECT published_at FROM filings newest WHERE newest.term = term.value ORDER BY published_at DESC LIMIT 1 OFFSET 2000), -1e18)),
  page AS MATERIALIZED (
    SELECT slug, published_at, count(*) AS shared FROM near WHERE slug <> ? GROUP BY slug
    ORDER BY shared DESC, published_at DESC, slug DESC LIMIT ?)
  SELECT ${summaryColumns} FROM page JOIN releases r ON r.slug = page.slug ${inLanguage}
  ORDER BY page.shared DESC, page.published_at DESC, page.slug DESC`;

// The instants of a year or a month, a day wider on both sides: the day of publication is that of its own offset.
function daysOf(year: number, month: number | null): [number, number] {
  const day = 86_400_000;
  const end = month === null ? Date.UTC(year + 1, 0) : Date.UTC(year, month);
  return [Date.UTC(year, month === null ? 0 : month - 1) - day, end + day];
}

function textOf({ outdated, ...words }: z.output<typeof textRow>): ReleaseText {
  return { ...words, isOutdated: outdated === 1 };
}

function summaryOf({ facts, locales, textLocale, title, lead }: z.output<typeof summaryRow>): ReleaseSummary {
  const { slug, type, publishedAt, publishedOn, dateline, sources, countries, fields, isGenerated, corrections } =
    facts;
  const correctedOn = lastDay(corrections);
  const summary = { slug, type, publishedAt, publishedOn, dateline, sources, countries, fields, isGenerated };
  return { ...summary, textLocale, title, lead, locales, ...(correctedOn !== undefined && { correctedOn }) };
}

/** The day of the last correction, if there was one. */
export function lastDay(corrections: ReleaseFacts['corrections']): string | undefined {
  return corrections
    .map(({ on }) => on)
    .sort()
    .at(-1);
}
