import { publicationAt, publicationOn, type Publication } from '@/lib/content/instant';
import type { Random } from './random';

const firstDay = Date.UTC(1975, 7, 1);
const lastDay = Date.UTC(2025, 11, 31);
const oneDay = 24 * 60 * 60 * 1000;
// Hours are known of what was published on the web.
const hoursSince = 1996;

/** When a release was published, and the instant with its offset where the hour is known. */
export interface GeneratedPublication extends Publication {
  instant?: string;
}

/** A moment of half a century, the recent years denser: the age is spread as the square of a uniform share. */
export function pickPublication(random: Random): GeneratedPublication {
  const day = dayOf(lastDay - (lastDay - firstDay) * random.next() ** 2);
  if (Number(day.slice(0, 4)) < hoursSince || random.chance(0.2)) return publicationOn(day);
  const instant = `${day}T${two(random.between(8, 18))}:${two(random.between(0, 11) * 5)}:00${isSummer(day) ? '+02:00' : '+01:00'}`;
  return { ...publicationAt(instant), instant };
}

/** A day some weeks after another, and not past the end of the archive. */
export function pickDayAfter(day: string, random: Random): string {
  return dayOf(Math.min(lastDay, Date.parse(`${day}T00:00:00Z`) + random.between(1, 60) * oneDay));
}

// The offset of central Europe, near enough: the days on which it changes matter to nobody here.
function isSummer(day: string): boolean {
  const month = Number(day.slice(5, 7));
  return month > 3 && month < 11;
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
