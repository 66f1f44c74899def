import type { Locale } from '@/lib/domain/locale';
import type { ReleaseFacts } from '@/lib/domain/release';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import type { Random } from './random';
import type { Named } from './sentence';
import type { TextPlan } from './text';

const medianLength = 350;
const deviation = 0.5;
const shortest = 40;
const longest = 3_000;

/** Decides what the texts of a release have in common: topics, length, shape; lengths are log-normal. */
export function planText(random: Random): Omit<TextPlan, 'named'> {
  const shares = (count: number) => Array.from({ length: count }, () => 0.2 + 0.8 * random.next());
  return {
    topics: { nouns: shares(8), adjectives: shares(4), verbs: shares(4) },
    length: Math.round(Math.min(longest, Math.max(shortest, medianLength * Math.exp(deviation * random.normal())))),
    hasHeadings: random.chance(0.12),
    hasList: random.chance(0.08),
  };
}

/** What the text of a release names in one language; places and countries by their real names. */
export function namesIn(locale: Locale, { countries, dateline, publishedOn }: ReleaseFacts, taxonomy: Taxonomy): Named {
  const nameOf = new Map(taxonomy.countries.map(({ id, name }) => [id, name[locale]]));
  return {
    year: Number(publishedOn.slice(0, 4)),
    place: taxonomy.places[dateline[0] ?? 'vienna']?.[locale] ?? '',
    countries: countries.map((id) => nameOf.get(id) ?? id).join(', '),
  };
}
