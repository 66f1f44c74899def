import type { Locale } from './locale';

/** A name or a sentence in every language of the site. */
export type Localized = Record<Locale, string>;

/** What a release can be filed under. The plural is the address: `/{locale}/fields/elections`. */
export const facets = ['countries', 'fields', 'structures', 'meetings'] as const;
export type Facet = (typeof facets)[number];

export const countryKinds = ['participating-state', 'asian-partner', 'mediterranean-partner'] as const;
export type CountryKind = (typeof countryKinds)[number];

export const structureKinds = [
  'chair',
  'secretariat',
  'secretariat-unit',
  'institution',
  'field-operation',
  'parliamentary-assembly',
  'court',
] as const;
export type StructureKind = (typeof structureKinds)[number];

interface TermBase {
  /** Kebab case, an acronym, or an ISO 3166-1 alpha-2 code; unique across the taxonomy. */
  id: string;
  name: Localized;
}

/** A sentence or two on what a term is. */
interface Described {
  description: Localized;
}

export interface Country extends TermBase {
  facet: 'countries';
  kind: CountryKind;
  /** The year in which it became a participating State or a partner; absent where it has no single one. */
  since?: number;
}

export interface FieldOfWork extends TermBase, Described {
  facet: 'fields';
}

export interface Structure extends TermBase, Described {
  facet: 'structures';
  kind: StructureKind;
  /** What is customary in text and search, e.g. ODIHR; absent where there is none. */
  acronym?: Localized;
  /** The id of the structure that it is part of. */
  parent?: string;
  /** The country in which a field operation works, or worked. */
  countries: string[];
  openedIn?: number;
  /** Present where it has closed: its page and its releases stay. */
  closedIn?: number;
}

export interface MeetingSeries extends TermBase, Described {
  facet: 'meetings';
}

export type Term = Country | FieldOfWork | Structure | MeetingSeries;

export const releaseTypes = ['press-release', 'news', 'statement', 'report'] as const;
export type ReleaseType = (typeof releaseTypes)[number];

/** Who held the chair in a year: a participating State, from 1991 on. */
export interface ChairYear {
  year: number;
  country: string;
}

export interface Taxonomy {
  countries: Country[];
  fields: FieldOfWork[];
  structures: Structure[];
  meetings: MeetingSeries[];
  /** Names of the places of datelines, by id. */
  places: Record<string, Localized>;
  /** Names of the release types, in the singular. */
  types: Record<ReleaseType, Localized>;
  chairs: ChairYear[];
}

/** Tells whether a term has ceased to exist; its page says so. */
export function isClosed(term: Term): boolean {
  return term.facet === 'structures' && term.closedIn !== undefined;
}
