import { isLocale, locales, type Locale } from '@/lib/domain/locale';
import type { UrlMistake } from '@/lib/search/url-note';
import type { ParameterError } from './json-answer';

/** Reads the language that an answer is to be in, which has to be named. */
export function localeIn(params: URLSearchParams): { locale: Locale | null; errors: ParameterError[] } {
  const value = params.get('locale') ?? '';
  if (isLocale(value)) return { locale: value, errors: [] };
  const detail = `Name one of the languages: ${locales.join(', ')}.`;
  return { locale: null, errors: [{ parameter: 'locale', value, code: 'unknown-value', detail }] };
}

/** Finds the parameters that an address does not take. */
export function unknownParameters(params: URLSearchParams, known: readonly string[]): ParameterError[] {
  return [...params]
    .filter(([parameter]) => !known.includes(parameter))
    .map(([parameter, value]) => errorOf({ code: 'unknown-parameter', parameter, value }));
}

/** Says of a mistake what it is, and what would have been right. */
export function errorOf(mistake: UrlMistake): ParameterError {
  const { code, parameter } = mistake;
  return { parameter, value: 'value' in mistake ? mistake.value : '', code, detail: detailOf(mistake) };
}

function detailOf(mistake: UrlMistake): string {
  switch (mistake.code) {
    case 'unknown-value':
      return `There is no such value of ${mistake.parameter}.`;
    case 'unreadable-date':
      return 'Write a year, a month or a day: 2019, 2019-03 or 2019-03-27.';
    case 'changed-date':
      return `This date does not exist; ${mistake.used} does.`;
    case 'exchanged-dates':
      return 'The first date is later than the last.';
    case 'cut':
      return `At most ${mistake.limit} characters are read.`;
    case 'unreadable-page':
      return 'Write a whole number from 1 on.';
    case 'repeated':
      return 'It can be given once.';
    case 'unknown-parameter':
      return 'There is no such parameter.';
  }
}
