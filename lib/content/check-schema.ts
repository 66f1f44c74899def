import { z } from 'zod';
import { nearChoices } from './near-choices';
import type { ContentProblem } from './problem';
import type { KeyPath, YamlText } from './read-yaml';

/** A value that was read, or null, and what is wrong with it. */
export interface Checked<T> {
  value: T | null;
  problems: ContentProblem[];
}

/** Parses a part of a YAML text (all of it by default); each problem names key, line and choices. */
export function checkSchema<S extends z.ZodType>(schema: S, yaml: YamlText, part: KeyPath = []): Checked<z.output<S>> {
  const input = valueAt(yaml.data, part);
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, schema, input, yaml, part));
  return { value: null, problems };
}

/** Says a problem at a key of a YAML text. */
export function problemAt(yaml: YamlText, path: KeyPath, message: string, choices?: string[]): ContentProblem {
  const problem = { file: yaml.file, line: yaml.lineOf(path), key: keyOf(path), message };
  return choices ? { ...problem, choices } : problem;
}

function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  input: unknown,
  yaml: YamlText,
  part: KeyPath,
): ContentProblem[] {
  const path = [...part, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => problemAt(yaml, [...path, key], 'is not a known key', nearChoices(key, known)));
  }
  const given = valueAt(input, issue.path);
  if (issue.code === 'invalid_value') {
    const message = given === undefined ? 'is missing' : `${JSON.stringify(given)} is not one of the choices`;
    return [problemAt(yaml, path, message, issue.values.map(String))];
  }
  return [problemAt(yaml, path, messageOf(issue, given))];
}

const expectations: Partial<Record<string, string>> = {
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  string: 'text',
};

function messageOf(issue: z.core.$ZodIssue, given: unknown): string {
  if (given === undefined) return 'is missing';
  if (issue.code !== 'invalid_type') return issue.message;
  const isScalar = given === null || typeof given === 'number' || typeof given === 'boolean';
  if (issue.expected === 'string' && isScalar) return `must be text; put it in quotes: "${String(given)}"`;
  return `must be ${expectations[issue.expected] ?? `a ${issue.expected}`}`;
}

function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[String(key)] : undefined), data);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function keyOf(path: KeyPath): string {
  return path.reduce<string>((key, part) => {
    if (typeof part === 'number') return `${key}[${part}]`;
    return key === '' ? String(part) : `${key}.${String(part)}`;
  }, '');
}

// The keys that a map of the schema knows, found by walking down to it.
function keysAt(schema: z.core.$ZodType, path: KeyPath): string[] {
  const found = path.reduce<z.core.$ZodType | undefined>((at, key) => at && innerOf(unwrap(at), key), schema);
  const at = found && unwrap(found);
  return at instanceof z.ZodObject ? Object.keys(shapeOf(at)) : [];
}

function innerOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return shapeOf(schema)[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function shapeOf(schema: z.ZodObject): Partial<Record<string, z.core.$ZodType>> {
  return schema.shape;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
