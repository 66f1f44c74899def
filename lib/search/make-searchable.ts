import type { WrittenRelease } from '@/lib/catalog/written-releases';
import { inEveryLocale } from '@/lib/content/localized';
import type { Locale } from '@/lib/domain/locale';
import type { ReleaseFacts } from '@/lib/domain/release';
import type { Localized, Taxonomy } from '@/lib/domain/taxonomy';
import type { AnalysedText } from '@/lib/language/analysed-text';
import { plainText } from './plain-text';
import type { CommonFacet, Edition, SearchableRelease } from './searchable-release';

/** Analyses a text for the index of a language. */
export type Analyse = (text: string, locale: Locale) => AnalysedText;

/** Makes of a release what engines index: null for a withdrawn one, which is not searched. */
export type MakeSearchable = (release: WrittenRelease) => SearchableRelease | null;

/** Prepares the labels of a taxonomy, with which releases are indexed. */
export function searchableMaker(taxonomy: Taxonomy, analyse: Analyse): MakeSearchable {
  const labels = labelsOf(taxonomy);
  const parents = new Map(taxonomy.structures.map(({ id, parent }) => [id, parent]));
  return ({ facts, texts }) => {
    if (facts.withdrawal) return null;
    const written = new Map(texts.map((text) => [text.locale, text]));
    const editionIn = (locale: Locale): Edition => {
      const text = written.get(locale) ?? written.get(facts.original);
      const terms = termsOf(facts).flatMap((id) => labels.get(id)?.[locale] ?? []);
      return {
        language: text?.locale ?? facts.original,
        texts: {
          title: analyse(text?.title ?? '', locale),
          lead: analyse(text?.lead ?? '', locale),
          body: analyse(plainText(text?.body ?? ''), locale),
          terms: analyse(terms.join('; '), locale),
        },
      };
    };
    const { slug, publishedOn } = facts;
    return {
      slug,
      publishedAt: Date.parse(facts.publishedAt),
      publishedOn,
      facets: facetsOf(facts, parents),
      editions: inEveryLocale(editionIn),
    };
  };
}

function facetsOf(
  facts: ReleaseFacts,
  parents: ReadonlyMap<string, string | undefined>,
): Record<CommonFacet, string[]> {
  const structures = [...facts.sources, ...facts.structures].flatMap((structure) => withParents(structure, parents));
  const { countries, fields, meetings, type } = facts;
  return { countries, fields, structures: [...new Set(structures)], meetings, types: [type] };
}

function withParents(structure: string, parents: ReadonlyMap<string, string | undefined>): string[] {
  const found: string[] = [];
  for (let at: string | undefined = structure; at !== undefined && !found.includes(at); at = parents.get(at))
    found.push(at);
  return found;
}

function termsOf({ countries, fields, sources, structures, meetings, dateline }: ReleaseFacts): string[] {
  return [...new Set([...countries, ...fields, ...sources, ...structures, ...meetings, ...dateline.map(placeKey)])];
}

function labelsOf(taxonomy: Taxonomy): Map<string, Localized> {
  const { countries, fields, meetings, structures, places } = taxonomy;
  const labels = new Map<string, Localized>([...countries, ...fields, ...meetings].map(({ id, name }) => [id, name]));
  for (const { id, name, acronym } of structures) labels.set(id, acronym ? both(name, acronym) : name);
  for (const [id, name] of Object.entries(places)) labels.set(placeKey(id), name);
  return labels;
}

// A place may be called like a term.
function placeKey(id: string): string {
  return `place:${id}`;
}

function both(name: Localized, acronym: Localized): Localized {
  return inEveryLocale((locale) => `${name[locale]} (${acronym[locale]})`);
}
