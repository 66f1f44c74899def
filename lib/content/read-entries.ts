import 'server-only';
import { z } from 'zod';
import { checkSchema, problemAt } from './check-schema';
import { readTextFile, type SourceFile } from './content-file';
import type { ContentProblem } from './problem';
import { readYaml, type KeyPath, type YamlText } from './read-yaml';

/** A YAML file of the content directory, its stamp, and what is wrong with it. */
export interface YamlFile {
  yaml: YamlText;
  files: SourceFile[];
  problems: ContentProblem[];
}

/** Reads a YAML file; a missing one is a problem. */
export function readYamlFile(root: string, path: string): YamlFile {
  const file = readTextFile(root, path);
  if (!file)
    return { yaml: readYaml('', path), files: [], problems: [{ file: path, line: 1, key: '', message: 'is missing' }] };
  const yaml = readYaml(file.text, path);
  const { path: name, size, modifiedAt, hash } = file;
  return { yaml, files: [{ path: name, size, modifiedAt, hash }], problems: yaml.problems };
}

export interface Entry<T> {
  id: string;
  value: T;
}

/** The entries of a YAML map, or of a part of it, that keep their schema; the others are problems, and do not take the rest with them. */
export function checkEntries<S extends z.ZodType>(
  yaml: YamlText,
  idSchema: z.ZodType,
  schema: S,
  problems: ContentProblem[],
  part: KeyPath = [],
): Entry<z.output<S>>[] {
  if (yaml.data === undefined) return [];
  const map = checkSchema(z.record(z.string(), z.unknown()), yaml, part);
  problems.push(...map.problems);
  return Object.keys(map.value ?? {}).flatMap((id) => {
    const named = idSchema.safeParse(id);
    if (!named.success) problems.push(problemAt(yaml, [...part, id], named.error.issues[0]?.message ?? 'is not an id'));
    const entry = checkSchema(schema, yaml, [...part, id]);
    problems.push(...entry.problems);
    return named.success && entry.value !== null ? [{ id, value: entry.value }] : [];
  });
}
