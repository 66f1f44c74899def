import type { PartialDate } from '@/lib/domain/search-query';

/** A date as a stranger typed it, made into the nearest one that exists; `isExact` says that nothing was lost on the way. */
export interface ReadDate {
  date: PartialDate;
  isExact: boolean;
}

const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const yearLast = /^(?:(?:(\d{1,2})[-/.])?(\d{1,2})[-/.])?(\d{4})$/;

/**
 * Reads a year, a month or a day: `2019`, `2019-3`, `2019/03/27`, `27.3.2019`. A day that no month has becomes its month,
 * a month that no year has becomes its year; what is no date at all is null.
 */
export function readPartialDate(typed: string): ReadDate | null {
  const [year, month, day] = partsOf(typed.normalize('NFKC').trim());
  if (year === undefined || Number(year) === 0) return null;
  if (month === undefined) return { date: year, isExact: true };
  if (!isBetween(month, 12)) return { date: year, isExact: false };
  const ofMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { date: ofMonth, isExact: true };
  if (!isBetween(day, daysOf(year, month))) return { date: ofMonth, isExact: false };
  return { date: `${ofMonth}-${day.padStart(2, '0')}`, isExact: true };
}

function partsOf(typed: string): readonly (string | undefined)[] {
  const [, ...inOrder] = yearFirst.exec(typed) ?? [];
  if (inOrder.length > 0) return inOrder;
  const [, ...backwards] = yearLast.exec(typed) ?? [];
  return backwards.reverse();
}

function isBetween(digits: string, last: number): boolean {
  return Number(digits) >= 1 && Number(digits) <= last;
}

function daysOf(year: string, month: string): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
