import type { Locale } from '@/lib/domain/locale';
import type { Language } from '../language';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { russian } from './russian';
import { spanish } from './spanish';

/** The invented language that stands for each language of the site. */
export const languages: Record<Locale, Language> = {
  en: english,
  fr: french,
  de: german,
  it: italian,
  ru: russian,
  es: spanish,
};
