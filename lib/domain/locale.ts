/**
 * The languages of the site. Add a row and a message file to add a language.
 * `tag` is the BCP 47 tag that dates and numbers follow (the organization's English is British); `script` chooses the file of the headline face; `stemmer` names the Snowball algorithm.
 */
export const localeTable = {
  en: { ownName: 'English', tag: 'en-GB', direction: 'ltr', script: 'latin', stemmer: 'english' },
  fr: { ownName: 'Français', tag: 'fr', direction: 'ltr', script: 'latin', stemmer: 'french' },
  de: { ownName: 'Deutsch', tag: 'de', direction: 'ltr', script: 'latin', stemmer: 'german' },
  it: { ownName: 'Italiano', tag: 'it', direction: 'ltr', script: 'latin', stemmer: 'italian' },
  ru: { ownName: 'Русский', tag: 'ru', direction: 'ltr', script: 'cyrillic', stemmer: 'russian' },
  es: { ownName: 'Español', tag: 'es', direction: 'ltr', script: 'latin', stemmer: 'spanish' },
} as const satisfies Record<
  string,
  { ownName: string; tag: string; direction: 'ltr' | 'rtl'; script: 'latin' | 'cyrillic'; stemmer: string }
>;

export type Locale = keyof typeof localeTable;

export const locales = Object.keys(localeTable) as readonly Locale[];

export const defaultLocale: Locale = 'en';

/** Tells whether a string, typed by a stranger perhaps, names a language of the site. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(localeTable, value);
}
