import type { Catalog, QuotedRelease } from '@/lib/catalog/catalog';
import type { Locale } from '@/lib/domain/locale';
import type { ReleaseSummary } from '@/lib/domain/release';
import { asksForWords, type AnalysedQuery } from '@/lib/language/analysed-query';
import { findMarks } from '@/lib/language/highlight';
import { bestSnippet } from '@/lib/language/snippet';
import type { Analysis } from './analysis';
import { plainText } from './plain-text';
import type { Mark, SearchHit, Snippet } from './search-results';

/**
 * Makes of slugs what a reader sees of hits, in their order, without the releases that are gone meanwhile; without words, nothing is
 * marked. What it has made once, it gives again.
 */
export function hitMaker(
  catalog: Pick<Catalog, 'findTexts'>,
  { splitter }: Analysis,
  words: AnalysedQuery | null,
  locale: Locale,
): (slugs: readonly string[]) => SearchHit[] {
  const marked = words && asksForWords(words) ? words : null;
  const hitOf = ({ summary, body }: QuotedRelease): SearchHit => {
    const { title, lead, textLocale } = summary;
    if (!marked) return { summary, titleMarks: [], snippet: { text: lead, marks: [], locale: textLocale } };
    const titleMarks = findMarks(title, marked, { splitter }).map(({ start, end }): Mark => [start, end]);
    return { summary, titleMarks, snippet: snippetOf(summary, body, marked, { splitter }) };
  };
  const made = new Map<string, SearchHit>();
  return (slugs) => {
    const others = slugs.filter((slug) => !made.has(slug));
    if (others.length > 0)
      for (const [slug, release] of catalog.findTexts(others, locale)) made.set(slug, hitOf(release));
    return slugs.flatMap((slug) => made.get(slug) ?? []);
  };
}

function snippetOf(
  { lead, textLocale }: ReleaseSummary,
  body: string,
  words: AnalysedQuery,
  options: Pick<Analysis, 'splitter'>,
): Snippet {
  const found = bestSnippet(`${lead}\n${plainText(body)}`, words, options);
  const before = found.isCutBefore ? '… ' : '';
  return {
    text: `${before}${found.text}${found.isCutAfter ? ' …' : ''}`,
    marks: found.marks.map(({ start, end }): Mark => [start + before.length, end + before.length]),
    locale: textLocale,
  };
}
