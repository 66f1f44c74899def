import type { AnalysedQuery, QueryPhrase } from '@/lib/language/analysed-query';
import { isAnyOf } from './filters';
import { markStem } from './marked-stem';

/** The words of a query in Meilisearch's terms. */
export interface AskedWords {
  /** What a text must have, and what it must not: together with the filters, the exact set. */
  q: string;
  /** What `q` cannot say: any of several stems. */
  filters: string[];
  /**
   * Asks for the likeliest of the stems, and for the beginning as such, among that set: those come first. Null where `q`
   * says everything by itself.
   */
  first: string | null;
}

/**
 * Words for Meilisearch. A quoted word is found as it stands; a bare one would be split and joined too. It has no `or`, so a
 * word that stands for several stems is a filter, and so is the beginning of words.
 */
export function askedWords({ words, phrases, prefix, excludedWords, excludedPhrases }: AnalysedQuery): AskedWords {
  const required = words.filter(({ isRequired }) => isRequired);
  const certain = required.filter(({ stems }) => stems.length === 1);
  const open = required.filter(({ stems }) => stems.length > 1);
  const parts = [
    ...certain.map(({ stems }) => quotedStem(stems)),
    ...phrases.map(quotedPhrase),
    ...excludedWords.filter(({ stems }) => stems.length === 1).map(({ stems }) => `-${quotedStem(stems)}`),
    ...excludedPhrases.map((phrase) => `-${quotedPhrase(phrase)}`),
  ];
  const beginning = prefix ? [prefix.beginning] : [];
  return {
    q: parts.join(' '),
    filters: [
      ...open.map(({ stems }) => isAnyOf('stems', stems)),
      ...(prefix ? [isAnyOf('stems', prefix.stems)] : []),
      ...excludedWords.filter(({ stems }) => stems.length > 1).map(({ stems }) => `NOT ${isAnyOf('stems', stems)}`),
    ],
    first:
      open.length + beginning.length > 0
        ? [...parts, ...open.map(({ stems }) => quotedStem(stems)), ...beginning].join(' ')
        : null,
  };
}

/** Tells whether a text has to have anything, so that nothing but releases can match. */
export function hasAskedWords({ words, phrases, prefix }: AnalysedQuery): boolean {
  return phrases.length > 0 || prefix !== null || words.some(({ isRequired }) => isRequired);
}

function quotedStem([stem = '']: readonly string[]): string {
  return `"${markStem(stem)}"`;
}

function quotedPhrase({ words }: QueryPhrase): string {
  return `"${words.join(' ')}"`;
}
