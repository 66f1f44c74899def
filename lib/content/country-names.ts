import { locales } from '@/lib/domain/locale';
import type { Localized } from '@/lib/domain/taxonomy';
import { inEveryLocale } from './localized';

const displayNames = new Map(locales.map((locale) => [locale, new Intl.DisplayNames(locale, { type: 'region' })]));

/** The names that CLDR gives to a country of ISO 3166-1; a code that it does not know stands for itself. */
export function countryNames(code: string): Localized {
  return inEveryLocale((locale) => displayNames.get(locale)?.of(code) ?? code);
}
