import { createHash } from 'node:crypto';
import type { Site } from '@/lib/domain/site';
import type { Taxonomy } from '@/lib/domain/taxonomy';

/** The ids that a release may name, by the key that names them, and what each structure is part of. */
export interface Vocabulary {
  structures: ReadonlySet<string>;
  countries: ReadonlySet<string>;
  fields: ReadonlySet<string>;
  meetings: ReadonlySet<string>;
  places: ReadonlySet<string>;
  contacts: ReadonlySet<string>;
  parents: ReadonlyMap<string, string>;
}

/** Gathers the ids of the taxonomy and the offices of the site. */
export function vocabularyOf(taxonomy: Taxonomy, site: Site): Vocabulary {
  const ids = (terms: readonly { id: string }[]) => new Set(terms.map(({ id }) => id));
  return {
    structures: ids(taxonomy.structures),
    countries: ids(taxonomy.countries),
    fields: ids(taxonomy.fields),
    meetings: ids(taxonomy.meetings),
    places: new Set(Object.keys(taxonomy.places)),
    contacts: ids(site.contacts),
    parents: new Map(taxonomy.structures.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent]]))),
  };
}

/** A mark that changes when a release may be right that was wrong, or the other way round. */
export function vocabularyMark(vocabulary: Vocabulary): string {
  const sorted = Object.entries(vocabulary).map(([key, ids]) => [
    key,
    [...(ids as Iterable<unknown>)].map(String).sort(),
  ]);
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

/** A structure and all that it is part of, itself first. */
export function withParents(structure: string, parents: ReadonlyMap<string, string>): string[] {
  const found = [structure];
  for (let at = parents.get(structure); at !== undefined && !found.includes(at); at = parents.get(at)) found.push(at);
  return found;
}
