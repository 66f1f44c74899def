import { z } from 'zod';
import { query, type Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import type { NearTerm } from '@/lib/language/near-score';
import { numberList } from './sql';

/** What a word of a release, or an extra stem, counts for: places in a list of terms. */
export interface Roles {
  /** Stems that it has, a word that it is. */
  own: number[];
  /** Pairs whose first half it can be. */
  first: number[];
  /** Pairs whose second half it can be. */
  second: number[];
}

/** Roles by the numbers of words, and by those of stems. */
export interface TermRoles {
  words: ReadonlyMap<number, Roles>;
  stems: ReadonlyMap<number, Roles>;
}

/** Prepares to look up which numbers play a role in a query. */
export function askTermRoles(connection: Connection, locale: Locale): (terms: readonly NearTerm[]) => TermRoles {
  const list = z.object({ numbers: numberList });
  const numbers = (column: string, from: string) =>
    query(connection, `SELECT json_group_array(${column}) AS numbers FROM json_each(?) asked JOIN ${from}`, list);
  const wordsOfStems = numbers(
    'v.id',
    `stem_${locale} s ON s.stem = asked.value JOIN vocab_${locale} v ON v.stem = s.id`,
  );
  const wordsOfWords = numbers('v.id', `vocab_${locale} v ON v.word = asked.value`);
  const stems = numbers('s.id', `stem_${locale} s ON s.stem = asked.value`);
  return (terms) => {
    const roles = { words: new Map<number, Roles>(), stems: new Map<number, Roles>() };
    const known = new Map<string, number[]>();
    const find = (asked: typeof stems, name: string, texts: readonly string[]) => {
      const json = JSON.stringify(texts);
      const found = known.get(name + json) ?? asked.find(json)?.numbers ?? [];
      known.set(name + json, found);
      return found;
    };
    terms.forEach(({ kind, any, next }, at) => {
      if (kind === 'word') give(roles.words, find(wordsOfWords, 'words', any), 'own', at);
      if (kind === 'stem') give(roles.words, find(wordsOfStems, 'stems', any), 'own', at);
      if (kind === 'stem') give(roles.stems, find(stems, 'extras', any), 'own', at);
      if (kind === 'pair') give(roles.words, find(wordsOfStems, 'stems', any), 'first', at);
      if (kind === 'pair') give(roles.words, find(wordsOfStems, 'stems', next), 'second', at);
    });
    return roles;
  };
}

function give(roles: Map<number, Roles>, numbers: readonly number[], role: keyof Roles, at: number): void {
  for (const number of numbers) {
    const known = roles.get(number);
    const given = known ?? { own: [], first: [], second: [] };
    if (!known) roles.set(number, given);
    given[role].push(at);
  }
}
