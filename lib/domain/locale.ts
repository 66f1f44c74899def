/**
 * The languages of the site. Add a row and a message file to add a language.
 * `stemmer` names the Snowball algorithm of the language.
 */
export const localeTable = {
  en: { ownName: 'English', direction: 'ltr', stemmer: 'english' },
  fr: { ownName: 'Français', direction: 'ltr', stemmer: 'french' },
  de: { ownName: 'Deutsch', direction: 'ltr', stemmer: 'german' },
  it: { ownName: 'Italiano', direction: 'ltr', stemmer: 'italian' },
  ru: { ownName: 'Русский', direction: 'ltr', stemmer: 'russian' },
  es: { ownName: 'Español', direction: 'ltr', stemmer: 'spanish' },
} as const satisfies Record<string, { ownName: string; direction: 'ltr' | 'rtl'; stemmer: string }>;

export type Locale = keyof typeof localeTable;

export const locales = Object.keys(localeTable) as readonly Locale[];

export const defaultLocale: Locale = 'en';

/** Tells whether a string, typed by a stranger perhaps, names a language of the site. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(localeTable, value);
}
