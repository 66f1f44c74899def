import type { Catalog } from '@/lib/catalog/catalog';
import type { Locale } from '@/lib/domain/locale';
import type { Release, ReleaseSummary } from '@/lib/domain/release';
import { asksForWords, type AnalysedQuery } from '@/lib/language/analysed-query';
import { findMarks } from '@/lib/language/highlight';
import { bestSnippet } from '@/lib/language/snippet';
import type { Analysis } from './analysis';
import { plainText } from './plain-text';
import type { Mark, SearchHit, Snippet } from './search-results';

/** Makes of slugs what a reader sees of hits, in their order, without the releases that are gone meanwhile; without words, nothing is marked. */
export function hitMaker(
  catalog: Catalog,
  { splitter }: Analysis,
  words: AnalysedQuery | null,
  locale: Locale,
): (slugs: readonly string[]) => SearchHit[] {
  const marked = words && asksForWords(words) ? words : null;
  const hitOf = (release: Release): SearchHit => {
    const { text } = release;
    return {
      summary: summaryOf(release),
      titleMarks: marked ? findMarks(text.title, marked, { splitter }).map(({ start, end }): Mark => [start, end]) : [],
      snippet: marked ? snippetOf(release, marked, { splitter }) : { text: text.lead, marks: [], locale: text.locale },
    };
  };
  return (slugs) => {
    if (slugs.length === 0) return [];
    const releases = catalog.findReleases(slugs, locale);
    const there = slugs.flatMap((slug) => releases.get(slug) ?? []);
    return there.filter(({ withdrawal }) => !withdrawal).map(hitOf);
  };
}

function snippetOf({ text }: Release, words: AnalysedQuery, options: Pick<Analysis, 'splitter'>): Snippet {
  const found = bestSnippet(`${text.lead}\n${plainText(text.body)}`, words, options);
  const before = found.isCutBefore ? '… ' : '';
  return {
    text: `${before}${found.text}${found.isCutAfter ? ' …' : ''}`,
    marks: found.marks.map(({ start, end }): Mark => [start + before.length, end + before.length]),
    locale: text.locale,
  };
}

function summaryOf(release: Release): ReleaseSummary {
  const { slug, type, publishedAt, publishedOn, dateline, sources, countries, fields, isGenerated, locales, text } =
    release;
  const correctedOn = release.corrections
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const facts = { slug, type, publishedAt, publishedOn, dateline, sources, countries, fields, isGenerated, locales };
  return {
    ...facts,
    textLocale: text.locale,
    title: text.title,
    lead: text.lead,
    ...(correctedOn !== undefined && { correctedOn }),
  };
}
