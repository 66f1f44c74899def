import type { QueryPhrase } from '@/lib/language/analysed-query';
import { quote } from './schema';

/** What FTS5 is asked for, in its query language, to find the texts that have every one of some phrases. */
export function allOf(phrases: readonly QueryPhrase[]): string {
  return phrases.map(sideBySide).join(' AND ');
}

/** The same of any of them. */
export function anyOf(phrases: readonly QueryPhrase[]): string {
  return phrases.map(sideBySide).join(' OR ');
}

function sideBySide({ words }: QueryPhrase): string {
  return `(${words.map(quote).join(' + ')})`;
}
