import type { Words } from '@/i18n/words';
import { isLocale } from '@/lib/domain/locale';
import type { PartialDate, SearchFacet } from '@/lib/domain/search-query';
import { releaseTypes } from '@/lib/domain/taxonomy';

/** What a value of a facet is called. */
export function nameOfValue(words: Words, facet: SearchFacet, value: string): string {
  if (facet === 'languages') return isLocale(value) ? words.t(`LanguageNote.${value}`) : value;
  if (facet !== 'types') return words.nameOf(value);
  const type = releaseTypes.find((each) => each === value);
  return type ? words.typeName(type) : value;
}

/** A year, a month or a day, written out. */
export function nameOfDate(words: Words, date: PartialDate): string {
  if (date.length === 4) return date;
  if (date.length === 7) return words.format.dateTime(new Date(`${date}-15T12:00:00Z`), 'month');
  return words.day(date);
}
