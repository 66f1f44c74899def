import Negotiator from 'negotiator';
import { defaultLocale, isLocale, locales, type Locale } from '@/lib/domain/locale';

/** The reader's language: as chosen before, else as the browser asks (RFC 9110, 12.5.4), else English. */
export function preferredLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  if (!acceptLanguage) return defaultLocale;
  const best = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language([...locales]);
  return isLocale(best) ? best : defaultLocale;
}
