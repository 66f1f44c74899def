import type { AnalysedQuery, QueryPhrase } from '@/lib/language/analysed-query';
import { quote } from './schema';

/** What a table of FTS5 is asked for, in its query language: what a release must have, and what it must not. */
export interface Asked {
  include: string | null;
  exclude: string | null;
}

/** What a query asks of the table of stems. */
export function stemsAsked({ words, prefix, excludedWords }: AnalysedQuery): Asked {
  const required = words.filter(({ isRequired }) => isRequired);
  return {
    include: all([...required, ...(prefix ? [prefix] : [])].map(({ stems }) => anyOf(stems))),
    exclude: any(excludedWords.map(({ stems }) => anyOf(stems))),
  };
}

/** What a query asks of the table of words. */
export function phrasesAsked({ phrases, excludedPhrases }: AnalysedQuery): Asked {
  return { include: all(phrases.map(sideBySide)), exclude: any(excludedPhrases.map(sideBySide)) };
}

/** The expression of what is asked; null where nothing has to be there. */
export function expressionOf({ include, exclude }: Asked): string | null {
  return include === null || exclude === null ? include : `${include} NOT ${exclude}`;
}

/** Anything that begins so. */
export function beginningWith(beginning: string): string {
  return `${quote(beginning)} *`;
}

/** An expression that has to be true of the title alone. */
export function inTitle(expression: string): string {
  return `{title} : ${expression}`;
}

/** Any of some stems. */
export function anyOf(stems: readonly string[]): string {
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
