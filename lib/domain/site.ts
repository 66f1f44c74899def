import type { Locale } from './locale';
import type { Facet, Localized } from './taxonomy';

/** An office that answers the press. */
export interface Contact {
  id: string;
  name: Localized;
  email: string;
  telephone?: string;
}

/** What content/site.yaml says of the whole site. */
export interface Site {
  /** The demonstration's own name; never the organization's. */
  name: Localized;
  tagline: Localized;
  /** The sentence on every page: this is a demonstration. */
  demonstration: Localized;
  contacts: Contact[];
}

export const pageIds = [
  'about',
  'organizational-structure',
  'projects',
  'partnerships',
  'press-contacts',
  'how-to-cite',
  'accessibility',
  'privacy',
] as const;
export type PageId = (typeof pageIds)[number];

/** A page of content/pages in one language. */
export interface Page {
  id: PageId;
  locale: Locale;
  title: string;
  lead: string;
  /** Markdown. */
  body: string;
}

/**
 * A line of the menu. A group has children, and an address only where `index` names the page of all its terms, of
 * which `anchor` is a part; its words are in messages (`Navigation.{id}`), a term's name in the taxonomy, a page's
 * title in its file.
 */
export type NavigationItem =
  | { kind: 'group'; id: string; index?: Facet; anchor?: string; children: NavigationItem[] }
  | { kind: 'index'; facet: Facet }
  | { kind: 'term'; facet: Facet; id: string; children?: NavigationItem[] }
  | { kind: 'page'; id: PageId };
