import { addresses } from '@/lib/domain/address';
import type { Locale } from '@/lib/domain/locale';
import { searchAddresses } from '@/lib/search/search-url';
import { moscowVisit, releaseThat, untranslatedIn } from './archive';

/** A kind of document, and where one of them stands in a language. */
export interface Template {
  name: string;
  pathIn: (locale: Locale) => string;
  status?: number;
}

const corrected = releaseThat((release) => release.isCorrected);
const withdrawn = releaseThat((release) => release.isWithdrawn);
const long = 'office-of-the-special-representative-and-co-ordinator-for-combating-trafficking-in-human-beings';

/** One document of every kind, and of every state that looks different. */
export const templates: Template[] = [
  { name: 'home', pathIn: addresses.home },
  { name: 'archive', pathIn: (locale) => addresses.releases(locale) },
  { name: 'archive of a year', pathIn: (locale) => addresses.releases(locale, { year: 2019 }) },
  { name: 'archive of an empty month', pathIn: (locale) => addresses.releases(locale, { year: 2019, month: 2 }) },
  { name: 'release', pathIn: (locale) => addresses.release(locale, moscowVisit.slug) },
  { name: 'corrected release', pathIn: (locale) => addresses.release(locale, corrected.slug) },
  { name: 'withdrawn release', pathIn: (locale) => addresses.release(locale, withdrawn.slug) },
  {
    name: 'untranslated release',
    pathIn: (locale) => addresses.release(locale, untranslatedIn(locale === 'en' ? 'fr' : locale).slug),
  },
  { name: 'countries', pathIn: (locale) => addresses.index(locale, 'countries') },
  { name: 'fields', pathIn: (locale) => addresses.index(locale, 'fields') },
  { name: 'structures', pathIn: (locale) => addresses.index(locale, 'structures') },
  { name: 'meetings', pathIn: (locale) => addresses.index(locale, 'meetings') },
  { name: 'country', pathIn: (locale) => addresses.term(locale, 'countries', 'CH') },
  { name: 'country without releases', pathIn: (locale) => addresses.term(locale, 'countries', 'CH', { year: 1974 }) },
  { name: 'field', pathIn: (locale) => addresses.term(locale, 'fields', 'human-rights') },
  { name: 'structure with units', pathIn: (locale) => addresses.term(locale, 'structures', 'secretariat') },
  { name: 'structure with a long name', pathIn: (locale) => addresses.term(locale, 'structures', long) },
  { name: 'closed structure', pathIn: (locale) => addresses.term(locale, 'structures', 'mission-to-georgia') },
  { name: 'meeting series', pathIn: (locale) => addresses.term(locale, 'meetings', 'ministerial-council-meetings') },
  { name: 'page', pathIn: (locale) => addresses.page(locale, 'how-to-cite') },
  { name: 'page with offices', pathIn: (locale) => addresses.page(locale, 'press-contacts') },
  { name: 'search', pathIn: (locale) => searchAddresses.page(locale) },
  {
    name: 'search that was mended',
    pathIn: (locale) => `/${locale}/search?q=osce&country=CH&country=XX&from=2019-13&to=soon&sort=best`,
  },
  { name: 'search without an answer', pathIn: (locale) => `/${locale}/search?q=zzzzzzzz&country=AD&from=1980&to=1981` },
  { name: 'not found', pathIn: (locale) => `/${locale}/releases/no-such-release`, status: 404 },
];
