import { locales } from '@/lib/domain/locale';
import { searchFacets } from '@/lib/domain/search-query';
import type { AnalysedSearch } from '../search-engine';
import { searchFields, type SearchableRelease } from '../searchable-release';
import type { Archive } from './archive';
import { makeChance, type Chance } from './chance';

/** Queries drawn from an archive by a seed: words, phrases, exclusions and beginnings of its texts, half of them with filters. */
export function randomQueries(archive: Archive, count: number, seed: number): AnalysedSearch[] {
  const chance = makeChance(seed);
  return Array.from({ length: count }, () => {
    const release = chance.pick(archive.releases);
    const locale = chance.pick(locales);
    const q = piecesOf(chance, release.editions[locale].texts[chance.pick(searchFields.slice(0, 3))].words).join(' ');
    const filters =
      chance.below(3) === 0
        ? {}
        : filtersOf(chance, chance.below(3) === 0 ? chance.pick(archive.releases) : release, locale);
    return archive.ask(locale, q, { sort: chance.pick(['relevance', 'newest']), ...filters });
  });
}

/** Tells whether a query has a phrase that is more than two neighbours. */
export function hasLongPhrase({ words: { phrases, excludedPhrases } }: AnalysedSearch): boolean {
  return [...phrases, ...excludedPhrases].some(({ words }) => words.length > 2);
}

function piecesOf(chance: Chance, words: readonly string[]): string[] {
  const at = chance.below(Math.max(1, words.length - 3));
  const word = words[at] ?? '';
  const other = words[chance.below(words.length)] ?? '';
  const phrase = `"${words.slice(at, at + 1 + chance.below(3)).join(' ')}"`;
  const forms = [
    [word],
    [word],
    [word, other],
    [phrase],
    [word, `-${other}`],
    [word.slice(0, 3)],
    [word, other.slice(0, 4)],
    [`-${word}`],
    [phrase, other, `-"${other} ${word}"`],
    [],
  ];
  return chance.pick(forms);
}

function filtersOf(chance: Chance, release: SearchableRelease, locale: (typeof locales)[number]) {
  const values = { ...release.facets, languages: [release.editions[locale].language] };
  const facets = searchFacets.filter(() => chance.below(3) === 0);
  const chosen = facets.map((facet) => [facet, chance.some(values[facet], 2)] as const);
  const year = release.publishedOn.slice(0, 4);
  return {
    filters: Object.fromEntries(chosen),
    from: chance.below(4) === 0 ? `${year}-01-01` : null,
    to: chance.below(4) === 0 ? release.publishedOn : null,
  };
}
