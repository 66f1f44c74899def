import type { Locale } from './locale';
import type { ReleaseType } from './taxonomy';

/** One of the kinds of link a release may carry. */
export const linkKinds = ['photos', 'video', 'document', 'page'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface ReleaseLink {
  id: string;
  kind: LinkKind;
  url: string;
}

/** A dated change to a published release; its words stand in each language. */
export interface Correction {
  id: string;
  /** The day, `YYYY-MM-DD`. */
  on: string;
}

/** What is true of a release in every language. */
export interface ReleaseFacts {
  /** The folder's name, and the last part of the address. */
  slug: string;
  type: ReleaseType;
  /** The instant of publication, ISO 8601 in UTC; noon where only the day is known. */
  publishedAt: string;
  /** The day of publication at its own offset, `YYYY-MM-DD`. */
  publishedOn: string;
  original: Locale;
  /** Ids of places. */
  dateline: string[];
  /** Structures that speak. */
  sources: string[];
  /** Structures it is about. */
  structures: string[];
  countries: string[];
  fields: string[];
  meetings: string[];
  /** Ids of offices in site.yaml. */
  contacts: string[];
  links: ReleaseLink[];
  corrections: Correction[];
  /** Present once it was withdrawn: the page stays, with a notice. */
  withdrawal?: Correction;
  /** The public document that the facts rest on. */
  basis: string;
  /** Machine-made for scale tests, and marked so on its page. */
  isGenerated: boolean;
}

/** The words of a release in one language. */
export interface ReleaseText {
  locale: Locale;
  title: string;
  lead: string;
  /** Markdown. */
  body: string;
  /** What each link of the facts is called, by its id. */
  links: Record<string, string>;
  /** What each correction and the withdrawal says, by its id. */
  notices: Record<string, string>;
  /** The original has changed since this was translated from it. */
  isOutdated: boolean;
}

/** A release as a reader of one language meets it: translated where it is, else in the original. */
export interface Release extends ReleaseFacts {
  text: ReleaseText;
  /** The languages it truly exists in, in the order of the locale table. */
  locales: Locale[];
}

/** What a list shows of a release. */
export interface ReleaseSummary extends Pick<
  ReleaseFacts,
  'slug' | 'type' | 'publishedAt' | 'publishedOn' | 'dateline' | 'sources' | 'countries' | 'fields' | 'isGenerated'
> {
  /** The language of the title and the lead: the reader's, or the original. */
  textLocale: Locale;
  title: string;
  lead: string;
  locales: Locale[];
  /** The day of the last correction, where there is one. */
  correctedOn?: string;
}
