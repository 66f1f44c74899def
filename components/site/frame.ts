import type { Locale } from '@/lib/domain/locale';
import type { Site } from '@/lib/domain/site';

/** A line of the menu as it is shown: its words in the reader's language, its address where it has one. */
export interface MenuEntry {
  label: string;
  href?: string;
  children?: MenuEntry[];
}

export interface Breadcrumb {
  label: string;
  /** Absent on the last one, which is the page itself. */
  href?: string;
}

/** The same page in another language. */
export interface LanguageLink {
  locale: Locale;
  href: string;
}

/** What stands around every document: masthead, menu, breadcrumbs, footer. */
export interface Frame {
  site: Site;
  /** The markup of the menu's lines. */
  menu: string;
  languages: LanguageLink[];
  breadcrumbs: Breadcrumb[];
  /** The Atom feed that fits the page. */
  feed: string;
}
