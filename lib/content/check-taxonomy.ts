import { releaseTypes, type Taxonomy } from '@/lib/domain/taxonomy';
import { problemAt } from './check-schema';
import { nearChoices } from './near-choices';
import type { ContentProblem } from './problem';
import type { TaxonomyFiles } from './read-taxonomy';

/** What the files of the taxonomy say of each other and must be true: parents, countries, chairs, ids used once. */
export function checkTaxonomy(taxonomy: Taxonomy, files: TaxonomyFiles): ContentProblem[] {
  return [
    ...structureProblems(taxonomy, files),
    ...chairProblems(taxonomy, files),
    ...typeProblems(files),
    ...doubleProblems(taxonomy, files),
  ];
}

function structureProblems({ structures, countries }: Taxonomy, files: TaxonomyFiles): ContentProblem[] {
  const { yaml } = files.structures;
  const structureIds = structures.map(({ id }) => id);
  const countryIds = countries.map(({ id }) => id);
  return structures.flatMap(({ id, parent, countries: worksIn }) => {
    const orphan = parent !== undefined && !structureIds.includes(parent);
    const parentProblems = orphan
      ? [problemAt(yaml, [id, 'parent'], `there is no structure ${parent}`, nearChoices(parent, structureIds))]
      : [];
    return [
      ...parentProblems,
      ...unknownCountries(worksIn, countryIds).map(({ index, country, choices }) =>
        problemAt(yaml, [id, 'countries', index], `there is no country ${country}`, choices),
      ),
    ];
  });
}

function chairProblems({ chairs, countries }: Taxonomy, files: TaxonomyFiles): ContentProblem[] {
  const { yaml } = files.chairs;
  const unknown = unknownCountries(
    chairs.map(({ country }) => country),
    countries.map(({ id }) => id),
  );
  return unknown.map(({ index, country, choices }) =>
    problemAt(yaml, [index, 'country'], `there is no country ${country}`, choices),
  );
}

function unknownCountries(given: string[], known: string[]): { index: number; country: string; choices: string[] }[] {
  return given.flatMap((country, index) =>
    known.includes(country) ? [] : [{ index, country, choices: nearChoices(country, known) }],
  );
}

function typeProblems({ types: { yaml } }: TaxonomyFiles): ContentProblem[] {
  const given = yaml.data ?? {};
  return releaseTypes
    .filter((type) => !Object.hasOwn(given, type))
    .map((type) => problemAt(yaml, [type], 'is missing'));
}

function doubleProblems(taxonomy: Taxonomy, files: TaxonomyFiles): ContentProblem[] {
  const seen = new Map<string, string>();
  return (['countries', 'fields', 'structures', 'meetings'] as const).flatMap((facet) =>
    taxonomy[facet].flatMap(({ id }) => {
      const other = seen.get(id);
      seen.set(id, facet);
      return other === undefined
        ? []
        : [problemAt(files[facet].yaml, [id], `is the id of something in ${other}.yaml too`)];
    }),
  );
}
