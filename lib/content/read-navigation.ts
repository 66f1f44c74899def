import 'server-only';
import { z } from 'zod';
import { pageIds, type NavigationItem } from '@/lib/domain/site';
import { facets, type Facet, type Taxonomy } from '@/lib/domain/taxonomy';
import { checkSchema, problemAt } from './check-schema';
import type { SourceFile } from './content-file';
import { nearChoices } from './near-choices';
import type { ContentProblem } from './problem';
import { readYamlFile } from './read-entries';
import type { KeyPath, YamlText } from './read-yaml';
import { id } from './words-schema';

const list = z.array(z.unknown());

const shapes = {
  group: z.strictObject({
    group: id,
    index: z.enum(facets).optional(),
    anchor: id.optional(),
    items: list.default([]),
  }),
  term: z.strictObject({ term: z.string(), items: list.optional() }),
  terms: z.strictObject({ terms: z.array(z.string()) }),
  index: z.strictObject({ index: z.enum(facets) }),
  page: z.strictObject({ page: z.enum(pageIds) }),
};

export interface NavigationRead {
  navigation: NavigationItem[];
  files: SourceFile[];
  problems: ContentProblem[];
}

interface Reading {
  yaml: YamlText;
  facetOf: ReadonlyMap<string, Facet>;
  problems: ContentProblem[];
}

/** Reads content/navigation.yaml, the menu; a line that refers to nothing is left out and reported. */
export function readNavigation(root: string, taxonomy: Taxonomy): NavigationRead {
  const { yaml, files, problems } = readYamlFile(root, 'navigation.yaml');
  const facetOf = new Map(facets.flatMap((facet) => taxonomy[facet].map((term) => [term.id, facet] as const)));
  const reading = { yaml, facetOf, problems: [...problems] };
  return { navigation: yaml.data === undefined ? [] : itemsAt([], reading), files, problems: reading.problems };
}

function itemsAt(path: KeyPath, reading: Reading): NavigationItem[] {
  return (checked(list, path, reading) ?? []).flatMap((item, index) => itemAt(item, [...path, index], reading));
}

function itemAt(item: unknown, path: KeyPath, reading: Reading): NavigationItem[] {
  const keys = typeof item === 'object' && item !== null ? Object.keys(item) : [];
  if (keys.includes('group')) return groupAt(path, reading);
  if (keys.includes('term')) return termAt(path, reading);
  if (keys.includes('terms'))
    return (checked(shapes.terms, path, reading)?.terms ?? []).flatMap((term, index) =>
      linkTo(term, [...path, 'terms', index], reading),
    );
  if (keys.includes('index'))
    return asList(checked(shapes.index, path, reading)).map(({ index }) => ({ kind: 'index', facet: index }));
  if (keys.includes('page'))
    return asList(checked(shapes.page, path, reading)).map(({ page }) => ({ kind: 'page', id: page }));
  reading.problems.push(problemAt(reading.yaml, path, 'is not a line of the menu', Object.keys(shapes)));
  return [];
}

function groupAt(path: KeyPath, reading: Reading): NavigationItem[] {
  return asList(checked(shapes.group, path, reading)).map(({ group, index, anchor, items }) => {
    const children = items.flatMap((item, position) => itemAt(item, [...path, 'items', position], reading));
    return { kind: 'group', id: group, ...(index && { index }), ...(anchor && { anchor }), children };
  });
}

function termAt(path: KeyPath, reading: Reading): NavigationItem[] {
  return asList(checked(shapes.term, path, reading)).flatMap(({ term, items }) => {
    const links = linkTo(term, [...path, 'term'], reading);
    if (!items) return links;
    const children = items.flatMap((item, index) => itemAt(item, [...path, 'items', index], reading));
    return links.map((link) => ({ ...link, children }));
  });
}

function linkTo(term: string, path: KeyPath, { yaml, facetOf, problems }: Reading): NavigationItem[] {
  const facet = facetOf.get(term);
  if (facet) return [{ kind: 'term', facet, id: term }];
  problems.push(problemAt(yaml, path, `there is no term ${term}`, nearChoices(term, facetOf.keys())));
  return [];
}

function checked<S extends z.ZodType>(schema: S, path: KeyPath, { yaml, problems }: Reading): z.output<S> | null {
  const { value, problems: found } = checkSchema(schema, yaml, path);
  problems.push(...found);
  return value;
}

function asList<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
