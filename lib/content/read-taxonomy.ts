import 'server-only';
import type { Localized, ReleaseType, Taxonomy } from '@/lib/domain/taxonomy';
import type { SourceFile } from './content-file';
import { countryNames } from './country-names';
import { checkSchema } from './check-schema';
import { checkTaxonomy } from './check-taxonomy';
import { InvalidContentError } from './errors';
import { completeLocalized, inEveryLocale } from './localized';
import type { ContentProblem } from './problem';
import { checkEntries, readYamlFile, type YamlFile } from './read-entries';
import type { KeyPath } from './read-yaml';
import { idSchemas, termSchemas } from './term-schemas';
import { z } from 'zod';

/** The files of content/taxonomy, without their ending. */
export const taxonomyNames = ['countries', 'fields', 'structures', 'meetings', 'places', 'types', 'chairs'] as const;

/** The seven files of content/taxonomy, read. */
export type TaxonomyFiles = Record<(typeof taxonomyNames)[number], YamlFile>;

export interface TaxonomyRead {
  taxonomy: Taxonomy;
  files: SourceFile[];
  problems: ContentProblem[];
}

/**
 * Reads content/taxonomy. A broken entry is left out and reported; a file that holds nothing usable throws
 * InvalidContentError, because every release stands on it.
 */
export function readTaxonomy(root: string): TaxonomyRead {
  const files = Object.fromEntries(
    taxonomyNames.map((name) => [name, readYamlFile(root, `taxonomy/${name}.yaml`)]),
  ) as TaxonomyFiles;
  const problems = taxonomyNames.flatMap((name) => files[name].problems);
  const taxonomy = taxonomyOf(files, problems);
  const empty = taxonomyNames.filter((name) => Object.keys(taxonomy[name]).length === 0 && name !== 'chairs');
  if (empty.length > 0)
    throw new InvalidContentError(
      `There is nothing usable in ${empty.map((name) => `taxonomy/${name}.yaml`).join(', ')}.`,
      problems,
    );
  problems.push(...checkTaxonomy(taxonomy, files));
  return { taxonomy, files: taxonomyNames.flatMap((name) => files[name].files), problems };
}

function taxonomyOf(files: TaxonomyFiles, problems: ContentProblem[]): Taxonomy {
  return {
    countries: readCountries(files.countries, problems),
    fields: readPlainTerms(files.fields, 'fields', problems),
    structures: readStructures(files.structures, problems),
    meetings: readPlainTerms(files.meetings, 'meetings', problems),
    places: readPlaces(files.places, problems),
    types: readTypes(files.types, problems),
    chairs: readChairs(files.chairs, problems),
  };
}

function readCountries({ yaml }: YamlFile, problems: ContentProblem[]): Taxonomy['countries'] {
  return checkEntries(yaml, idSchemas.country, termSchemas.country, problems).map(({ id, value }) => ({
    facet: 'countries',
    id,
    kind: value.kind,
    ...(value.since !== undefined && { since: value.since }),
    name: { ...countryNames(id), ...value.name },
  }));
}

function readPlainTerms<F extends 'fields' | 'meetings'>({ yaml }: YamlFile, facet: F, problems: ContentProblem[]) {
  return checkEntries(yaml, idSchemas.term, termSchemas.field, problems).map(({ id, value }) => ({
    facet,
    id,
    name: completeLocalized(value.name, yaml, [id, 'name'], problems),
    description: completeLocalized(value.description, yaml, [id, 'description'], problems),
  }));
}

function readStructures({ yaml }: YamlFile, problems: ContentProblem[]): Taxonomy['structures'] {
  const complete = (draft: Partial<Localized>, path: KeyPath) => completeLocalized(draft, yaml, path, problems);
  return checkEntries(yaml, idSchemas.term, termSchemas.structure, problems).map(({ id, value }) => {
    const { name, description, acronym, ...facts } = value;
    const words = { name: complete(name, [id, 'name']), description: complete(description, [id, 'description']) };
    return {
      facet: 'structures',
      id,
      ...facts,
      ...words,
      ...(acronym && { acronym: complete(acronym, [id, 'acronym']) }),
    };
  });
}

function readPlaces({ yaml }: YamlFile, problems: ContentProblem[]): Taxonomy['places'] {
  const entries = checkEntries(yaml, idSchemas.term, termSchemas.place, problems);
  return Object.fromEntries(entries.map(({ id, value }) => [id, completeLocalized(value, yaml, [id], problems)]));
}

// A type without an entry is called by its id: it is reported, and no page fails for it.
function readTypes({ yaml }: YamlFile, problems: ContentProblem[]): Taxonomy['types'] {
  const entries = checkEntries(yaml, idSchemas.type, termSchemas.type, problems);
  const nameOf = (type: ReleaseType): Localized => {
    const entry = entries.find(({ id }) => id === type);
    return entry ? completeLocalized(entry.value.name, yaml, [type, 'name'], problems) : inEveryLocale(() => type);
  };
  return {
    'press-release': nameOf('press-release'),
    news: nameOf('news'),
    statement: nameOf('statement'),
    report: nameOf('report'),
  };
}

function readChairs({ yaml }: YamlFile, problems: ContentProblem[]): Taxonomy['chairs'] {
  if (yaml.data === undefined) return [];
  const list = checkSchema(z.array(termSchemas.chair), yaml);
  problems.push(...list.problems);
  return list.value ?? [];
}
