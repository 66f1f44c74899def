import type { Locale } from '@/lib/domain/locale';
import type { Correction, ReleaseFacts } from '@/lib/domain/release';
import { releaseTypes, type Structure, type Taxonomy } from '@/lib/domain/taxonomy';
import { pickDayAfter, type GeneratedPublication } from './archive-dates';
import type { Random } from './random';
import { makeZipf } from './zipf';

/** What the facts of a release are picked from. */
export interface Choices {
  taxonomy: Taxonomy;
  /** Ids of the offices in site.yaml. */
  contacts: readonly string[];
}

export type MakeFacts = (
  random: Random,
  original: Locale,
  publication: GeneratedPublication,
  slug: string,
) => ReleaseFacts;

/** Makes facts from the real taxonomy: the ten commonest countries hold half of what is filed under a country. */
export function factsMaker({ taxonomy, contacts }: Choices): MakeFacts {
  // Where a structure works there is more to report; so those countries come first.
  const busy = new Set(taxonomy.structures.flatMap(({ countries }) => countries));
  const countryIds = taxonomy.countries.map(({ id }) => id);
  const ranked = [...countryIds.filter((id) => busy.has(id)), ...countryIds.filter((id) => !busy.has(id))];
  const country = makeZipf(ranked, 0.8);
  const field = makeZipf(
    taxonomy.fields.map(({ id }) => id),
    0.6,
  );
  const meeting = makeZipf(
    taxonomy.meetings.map(({ id }) => id),
    0.5,
  );
  const place = makeZipf(Object.keys(taxonomy.places), 0.7);
  const type = makeZipf(releaseTypes, 1.2);

  return (random, original, publication, slug) => {
    const alive = taxonomy.structures
      .filter((structure) => existsIn(structure, Number(slug.slice(0, 4))))
      .map(({ id }) => id);
    const sources =
      alive.length > 0 && random.chance(0.9)
        ? distinct(random.chance(0.15) ? 2 : 1, () => random.pickEarly(alive))
        : [];
    return {
      slug,
      type: type(random.next()),
      publishedAt: publication.publishedAt,
      publishedOn: publication.publishedOn,
      original,
      dateline: distinct(random.chance(0.9) ? (random.chance(0.12) ? 2 : 1) : 0, () => place(random.next())),
      sources,
      structures: alive.length > 0 && random.chance(0.3) ? distinct(1, () => random.pick(alive)) : [],
      countries: distinct(countOfCountries(random), () => country(random.next())),
      fields: distinct(random.chance(0.6) ? 1 : random.between(2, 3), () => field(random.next())),
      meetings: random.chance(0.12) ? [meeting(random.next())] : [],
      contacts: contacts.length > 0 && random.chance(0.8) ? [random.pickEarly(contacts)] : [],
      links: random.chance(0.15)
        ? [{ id: 'document', kind: 'document', url: `https://example.org/generated/${slug}` }]
        : [],
      ...pickNotices(random, publication.publishedOn),
      basis: 'Generated for tests of scale; it reports nothing that happened',
      isGenerated: true,
    };
  };
}

function pickNotices(random: Random, publishedOn: string): { corrections: Correction[]; withdrawal?: Correction } {
  const corrections = random.chance(0.02) ? [{ id: 'figure', on: pickDayAfter(publishedOn, random) }] : [];
  if (!random.chance(0.004)) return { corrections };
  return { corrections, withdrawal: { id: 'duplicate', on: pickDayAfter(publishedOn, random) } };
}

function existsIn({ openedIn, closedIn }: Structure, year: number): boolean {
  return (openedIn ?? 1993) <= year && year <= (closedIn ?? year);
}

function countOfCountries(random: Random): number {
  const share = random.next();
  if (share < 0.1) return 0;
  if (share < 0.84) return 1;
  return share < 0.95 ? 2 : 3;
}

function distinct(count: number, pick: () => string): string[] {
  const chosen = new Set<string>();
  while (chosen.size < count) chosen.add(pick());
  return [...chosen];
}
