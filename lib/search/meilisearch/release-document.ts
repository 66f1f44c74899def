import type { Locale } from '@/lib/domain/locale';
import type { SearchFacet } from '@/lib/domain/search-query';
import type { AnalysedText } from '@/lib/language/analysed-text';
import { searchFields, type SearchableRelease, type SearchField } from '../searchable-release';
import { markStem } from './marked-stem';

/** A release as the index of one language holds it: the searched fields as analysed text, the facets by their names. */
export interface ReleaseDocument extends Record<SearchField, string>, Record<SearchFacet, readonly string[]> {
  /** The slug. */
  id: string;
  /** What the release was made from. */
  hash: string;
  /** Of all fields, for words with several stems and for beginnings of words. */
  stems: readonly string[];
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** The day as a number that compares as days do: 20190327. */
  publishedOn: number;
}

/** Makes the document of a release in the index of a language. */
export function releaseDocument(release: SearchableRelease, locale: Locale, hash: string): ReleaseDocument {
  const { slug, publishedAt, publishedOn, facets, editions } = release;
  const { language, texts } = editions[locale];
  const stems = searchFields.flatMap((field) => stemsOf(texts[field]));
  return {
    id: slug,
    hash,
    title: searchedText(texts.title),
    lead: searchedText(texts.lead),
    body: searchedText(texts.body),
    terms: searchedText(texts.terms),
    stems: [...new Set(stems)],
    ...facets,
    languages: [language],
    publishedAt,
    publishedOn: dayNumber(publishedOn),
  };
}

/** A day as a number that compares as days do. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

// Meilisearch reads 65,535 words of a field: of a longer one, it is phrases that are lost. A full stop keeps parts apart.
function searchedText({ words, stems, extras }: AnalysedText): string {
  const beside = [...new Set(extras.map(({ stem }) => stem))];
  const parts = [stems.map(markStem), beside.map(markStem), words].filter((part) => part.length > 0);
  return parts.map((part) => part.join(' ')).join('. ');
}

function stemsOf({ stems, extras }: AnalysedText): string[] {
  return [...stems, ...extras.map(({ stem }) => stem)];
}
