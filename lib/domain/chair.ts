import type { ChairYear } from './taxonomy';

/** Who holds the chair in a year; null for a year that the data does not know. */
export function chairIn(chairs: readonly ChairYear[], year: number): ChairYear | null {
  return chairs.find((chair) => chair.year === year) ?? null;
}

/** The years in which a country held, holds or will hold the chair, in order. */
export function chairYearsOf(chairs: readonly ChairYear[], country: string): number[] {
  return chairs.filter((chair) => chair.country === country).map((chair) => chair.year);
}
