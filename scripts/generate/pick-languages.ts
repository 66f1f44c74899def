import { locales, type Locale } from '@/lib/domain/locale';
import type { Random } from './random';
import { makeZipf } from './zipf';

// Up to the first share of the others have one language, up to the second two, the rest three.
const oneLanguage = 0.5;
const twoLanguages = 0.82;

const byCommonness = ['en', 'ru', 'fr', 'de', 'es', 'it'] as const satisfies readonly Locale[];
const original = makeZipf<Locale>(byCommonness, 1.6);
const translation = makeZipf<Locale>(byCommonness, 0.8);

/** The languages of a release, its original first: a share of them exist in all, the others in one to three. */
export function pickLanguages(random: Random, shareInAll: number): [Locale, ...Locale[]] {
  const first = original(random.next());
  const chosen = new Set<Locale>([first]);
  const count = random.chance(shareInAll) ? locales.length : countOf(random);
  while (chosen.size < count) chosen.add(translation(random.next()));
  return [first, ...locales.filter((locale) => locale !== first && chosen.has(locale))];
}

function countOf(random: Random): number {
  const share = random.next();
  if (share < oneLanguage) return 1;
  return share < twoLanguages ? 2 : 3;
}
