import type { ReleaseFacts } from '@/lib/domain/release';
import { checkSchema, problemAt } from './check-schema';
import { publicationAt, publicationOn, type Publication } from './instant';
import { nearChoices } from './near-choices';
import type { ContentProblem } from './problem';
import type { ReleaseContext } from './read-release';
import { readYaml, type YamlText } from './read-yaml';
import type { ReleaseFolder } from './release-folder';
import { factsSchema, type FactsFile } from './release-schemas';
import type { Vocabulary } from './vocabulary';

interface FactsCheck {
  facts: ReleaseFacts | null;
  problems: ContentProblem[];
  /** The instant from which it is right, where it lies in the future. */
  hiddenUntil?: string;
}

/** Reads release.yaml and holds it against the taxonomy and the clock; any problem but the clock's gives no facts. */
export function checkFacts(folder: ReleaseFolder, { vocabulary, now }: ReleaseContext): FactsCheck {
  const yaml = readYaml(folder.facts?.text ?? '', `${folder.path}/release.yaml`);
  if (yaml.problems.length > 0) return { facts: null, problems: yaml.problems };
  const { value: file, problems } = checkSchema(factsSchema, yaml);
  if (!file) return { facts: null, problems };
  const slug = folder.path.split('/')[2] ?? '';
  const publication = publicationOf(file, yaml, problems);
  problems.push(
    ...unknownIds(file, vocabulary, yaml),
    ...doubleIds(file, yaml),
    ...missingMedia(file, slug, folder, yaml),
  );
  if (!publication) return { facts: null, problems };
  problems.push(...earlyNotices(file, publication, yaml));
  if (problems.length > 0) return { facts: null, problems };
  const facts = factsOf(slug, file, publication);
  if (Date.parse(publication.publishedAt) <= now.getTime()) return { facts, problems };
  const key = file.publishedAt === undefined ? 'publishedOn' : 'publishedAt';
  const future = problemAt(yaml, [key], `lies in the future (${publication.publishedAt}); it stays invisible`);
  return { facts, problems: [future], hiddenUntil: publication.publishedAt };
}

function publicationOf(
  { publishedAt, publishedOn }: FactsFile,
  yaml: YamlText,
  problems: ContentProblem[],
): Publication | null {
  if (publishedAt !== undefined && publishedOn !== undefined) {
    problems.push(problemAt(yaml, ['publishedOn'], 'stands beside publishedAt; give one of them'));
    return null;
  }
  if (publishedAt !== undefined) return publicationAt(publishedAt);
  if (publishedOn !== undefined) return publicationOn(publishedOn);
  problems.push(
    problemAt(yaml, ['publishedAt'], 'is missing: the instant of publication, or its day alone', [
      'publishedAt',
      'publishedOn',
    ]),
  );
  return null;
}

const namedIn = {
  dateline: 'places',
  sources: 'structures',
  structures: 'structures',
  countries: 'countries',
  fields: 'fields',
  meetings: 'meetings',
  contacts: 'contacts',
} as const satisfies Partial<Record<keyof FactsFile, keyof Vocabulary>>;

function namingKeys(): (keyof typeof namedIn)[] {
  return Object.keys(namedIn) as (keyof typeof namedIn)[];
}

function unknownIds(file: FactsFile, vocabulary: Vocabulary, yaml: YamlText): ContentProblem[] {
  return namingKeys().flatMap((key) => {
    const known = vocabulary[namedIn[key]];
    return file[key].flatMap((id, index) =>
      known.has(id)
        ? []
        : [problemAt(yaml, [key, index], `${id} is not one of the ${namedIn[key]}`, nearChoices(id, known))],
    );
  });
}

function doubleIds(file: FactsFile, yaml: YamlText): ContentProblem[] {
  const notices = [...file.corrections, ...(file.withdrawal ? [file.withdrawal] : [])].map(({ id }) => id);
  const lists = [
    ...namingKeys().map((key) => [key, file[key]] as const),
    ['links', file.links.map(({ id }) => id)] as const,
    ['corrections', notices] as const,
  ];
  return lists.flatMap(([key, ids]) =>
    ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [problemAt(yaml, [key, index], `names ${id} twice`)])),
  );
}

function missingMedia({ links }: FactsFile, slug: string, { media }: ReleaseFolder, yaml: YamlText): ContentProblem[] {
  const own = media.map(({ file }) => `/media/${slug}/${file}`);
  return links.flatMap(({ url }, index) =>
    url.startsWith('/') && !own.includes(url)
      ? [problemAt(yaml, ['links', index, 'url'], `there is no such file in media/`, own)]
      : [],
  );
}

function earlyNotices(
  { corrections, withdrawal }: FactsFile,
  { publishedOn }: Publication,
  yaml: YamlText,
): ContentProblem[] {
  const early = corrections.flatMap(({ on }, index) =>
    on < publishedOn ? [problemAt(yaml, ['corrections', index, 'on'], 'lies before the publication')] : [],
  );
  return withdrawal && withdrawal.on < publishedOn
    ? [...early, problemAt(yaml, ['withdrawal', 'on'], 'lies before the publication')]
    : early;
}

function factsOf(slug: string, file: FactsFile, publication: Publication): ReleaseFacts {
  const { generated, withdrawal, publishedAt: _at, publishedOn: _on, ...facts } = file;
  return { slug, ...facts, ...publication, ...(withdrawal && { withdrawal }), isGenerated: generated };
}
