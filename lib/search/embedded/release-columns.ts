import { inEveryLocale } from '@/lib/content/localized';
import { locales, type Locale } from '@/lib/domain/locale';
import { searchFacets } from '@/lib/domain/search-query';
import type { CommonFacet } from '../searchable-release';

/** How many releases stand in one row of the table `block`. */
export const blockSize = 1024;

export const commonFacets = searchFacets.filter((facet): facet is CommonFacet => facet !== 'languages');

/** What filters and orders need of releases, by their numbers. A release that is no more has the day 0. */
export interface ReleaseColumns {
  /** Milliseconds since 1970. */
  publishedAt: Float64Array;
  /** The day as a number: 20190327. */
  publishedOn: Uint32Array;
  /** Which set of values a release has of each facet. */
  sets: Record<CommonFacet, Uint32Array>;
  /** How many words its text has in the index of each language, labels aside. */
  lengths: Record<Locale, Uint16Array>;
  /** Which language its text has in the index of each language, by its place in the table of locales. */
  languages: Record<Locale, Uint8Array>;
}

/** Columns for so many releases, all of them no more. */
export function makeColumns(length: number, buffer = new ArrayBuffer(byteLengthOf(length))): ReleaseColumns {
  let at = 0;
  const take = (bytes: number) => (at += bytes * length) - bytes * length;
  const u32 = () => new Uint32Array(buffer, take(4), length);
  const u16 = () => new Uint16Array(buffer, take(2), length);
  const u8 = () => new Uint8Array(buffer, take(1), length);
  return {
    publishedAt: new Float64Array(buffer, take(8), length),
    publishedOn: u32(),
    sets: { countries: u32(), fields: u32(), structures: u32(), meetings: u32(), types: u32() },
    lengths: inEveryLocale(u16),
    languages: inEveryLocale(u8),
  };
}

/** The bytes of the columns of so many releases. */
export function byteLengthOf(length: number): number {
  return length * (8 + 4 + 4 * commonFacets.length + 3 * locales.length);
}

/** Copies a block's columns into those of all releases. */
export function copyColumns(from: ReleaseColumns, into: ReleaseColumns, at: number): void {
  into.publishedAt.set(from.publishedAt, at);
  into.publishedOn.set(from.publishedOn, at);
  for (const facet of commonFacets) into.sets[facet].set(from.sets[facet], at);
  for (const locale of locales) into.lengths[locale].set(from.lengths[locale], at);
  for (const locale of locales) into.languages[locale].set(from.languages[locale], at);
}

/** A day as a number that compares as days do. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}
