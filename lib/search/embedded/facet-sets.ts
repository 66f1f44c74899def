import { z } from 'zod';
import { json, query, type Connection } from '@/lib/catalog/database';
import type { CommonFacet } from '../searchable-release';
import { commonFacets } from './release-columns';

/** Gives each set of values of a facet a number, from 0, so that a release has one number a facet. */
export interface FacetSetWriter {
  idOf(facet: CommonFacet, values: readonly string[]): number;
}

const setRow = z.object({ vals: json<string[]>() });

/** The sets of values that releases have of one facet, laid out flat: counting goes over them for every hit. */
export class FacetSets {
  /** Every value of the facet, in the order in which they came. */
  readonly values: string[] = [];
  /** The members of all sets, one set after another, as places in `values`. */
  readonly members: number[] = [];
  /** Where the members of each set begin; one more, where those of the last one end. */
  readonly starts: number[] = [0];
  readonly #places = new Map<string, number>();
  readonly #setsWith: number[][] = [];

  get length(): number {
    return this.starts.length - 1;
  }

  add(values: readonly string[]): void {
    for (const value of values) {
      const place = this.#placeOf(value);
      this.members.push(place);
      this.#setsWith[place]?.push(this.length);
    }
    this.starts.push(this.members.length);
  }

  /** The values of one set. */
  valuesOf(set: number): string[] {
    return this.members.slice(this.starts[set], this.starts[set + 1]).map((place) => this.values[place] ?? '');
  }

  /** Of each set, 1 where it has any of some values. */
  having(wanted: readonly string[]): Uint8Array {
    const having = new Uint8Array(this.length);
    for (const value of wanted) for (const set of this.#setsWith[this.#places.get(value) ?? -1] ?? []) having[set] = 1;
    return having;
  }

  #placeOf(value: string): number {
    const place = this.#places.get(value) ?? this.values.length;
    if (place === this.values.length) {
      this.values.push(value);
      this.#places.set(value, place);
      this.#setsWith.push([]);
    }
    return place;
  }
}

export const noFacetSets = (): Record<CommonFacet, FacetSets> => ({
  countries: new FacetSets(),
  fields: new FacetSets(),
  structures: new FacetSets(),
  meetings: new FacetSets(),
  types: new FacetSets(),
});

/** Prepares to read the sets of values that have come since. */
export function askFacetSets(connection: Connection): (known: Record<CommonFacet, FacetSets>) => void {
  const rows = query(connection, 'SELECT vals FROM facet_set WHERE facet = ? AND id >= ? ORDER BY id', setRow);
  return (known) => {
    for (const facet of commonFacets)
      for (const { vals } of rows.list(facet, known[facet].length)) known[facet].add(vals);
  };
}

/** Prepares to give numbers to sets; for the one who writes. */
export function makeFacetSetWriter(connection: Connection): FacetSetWriter {
  const insert = connection.prepare('INSERT INTO facet_set VALUES (?, ?, ?)');
  const stored = noFacetSets();
  askFacetSets(connection)(stored);
  const known = Object.entries(stored).map(
    ([facet, sets]) =>
      [
        facet,
        new Map(Array.from({ length: sets.length }, (_, id) => [JSON.stringify(sets.valuesOf(id)), id])),
      ] as const,
  );
  const ids = new Map(known);
  return {
    idOf(facet, values) {
      const ofFacet = ids.get(facet) ?? new Map<string, number>();
      const key = JSON.stringify([...new Set(values)].sort());
      const id = ofFacet.get(key) ?? ofFacet.size;
      if (!ofFacet.has(key)) {
        insert.run(facet, id, key);
        ofFacet.set(key, id);
      }
      return id;
    },
  };
}
