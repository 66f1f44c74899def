/** The instant of publication and its day at its own offset. */
export interface Publication {
  /** ISO 8601 in UTC. */
  publishedAt: string;
  /** `YYYY-MM-DD`. */
  publishedOn: string;
}

const instantPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Tells whether a string is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** Tells whether a string is an instant that names its offset from UTC, as in `2026-02-06T18:05:00+01:00`. */
export function isInstant(text: string): boolean {
  const day = instantPattern.exec(text)?.[1];
  return day !== undefined && isDay(day);
}

/** The publication at an instant that names its offset. */
export function publicationAt(instant: string): Publication {
  return { publishedAt: new Date(instant).toISOString(), publishedOn: instant.slice(0, 10) };
}

/** The publication on a day whose hour is not known: noon UTC. */
export function publicationOn(day: string): Publication {
  return { publishedAt: `${day}T12:00:00.000Z`, publishedOn: day };
}

function dayOf(milliseconds: number): string | null {
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString().slice(0, 10);
}
