import type { AnalysedQuery, QueryPhrase } from '@/lib/language/analysed-query';
import { quote } from './schema';

/** What a table of FTS5 is asked for, in its query language: what a release must have, and what it must not. */
export interface Asked {
  include: string | null;
  exclude: string | null;
}

/** What a query asks of the table of stems. */
export function stemsAsked({ words, prefix, excludedWords }: AnalysedQuery): Asked {
  const groups = words.filter(({ isRequired }) => isRequired).map(({ stems }) => anyOf(stems));
  return {
    include: all(prefix ? [...groups, anyOf(prefix.stems)] : groups),
    exclude: any(excludedWords.map(({ stems }) => anyOf(stems))),
  };
}

/** What a query asks of the table of words. */
export function phrasesAsked({ phrases, excludedPhrases }: AnalysedQuery): Asked {
  return { include: all(phrases.map(sideBySide)), exclude: any(excludedPhrases.map(sideBySide)) };
}

/** Any of some stems, and nothing that a query excludes. */
export function nearAsked(stems: readonly string[], query: AnalysedQuery): Asked {
  return { include: any(stems.map(quote)), exclude: stemsAsked(query).exclude };
}

/** The expression of what is asked in some of the fields; null where nothing has to be there. */
export function expressionOf({ include, exclude }: Asked, field?: 'title'): string | null {
  if (include === null) return null;
  const everywhere = exclude === null ? include : `${include} NOT ${exclude}`;
  return field ? `{${field}} : ${include}` : everywhere;
}

function anyOf(stems: readonly string[]): string {
  return any(stems.map(quote)) ?? '""';
}

function any(parts: readonly string[]): string | null {
  return parts.length > 0 ? `(${parts.join(' OR ')})` : null;
}

function all(parts: readonly string[]): string | null {
  return parts.length > 0 ? `(${parts.join(' AND ')})` : null;
}

function sideBySide({ words }: QueryPhrase): string {
  return `(${words.map(quote).join(' + ')})`;
}
