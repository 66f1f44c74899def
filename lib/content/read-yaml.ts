import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { ContentProblem } from './problem';
import { readSimpleYaml } from './read-simple-yaml';

/** Where a value stands in a file: keys and positions from the top. */
export type KeyPath = readonly PropertyKey[];

/** A YAML text, its data, and the line of each of its keys. */
export interface YamlText {
  file: string;
  data: unknown;
  /** The line of a key, or of the nearest one above it that is there. */
  lineOf: (path: KeyPath) => number;
  /** Why it is not YAML; then `data` is undefined. */
  problems: ContentProblem[];
}

/** Reads YAML 1.2, in whose core schema `NO` and dates stay strings; `firstLine` is the line of the file it begins at. */
export function readYaml(source: string, file: string, firstLine = 1): YamlText {
  const data = readSimpleYaml(source);
  if (data === null) return readWholeYaml(source, file, firstLine);
  return { file, data, lineOf: (path) => readWholeYaml(source, file, firstLine).lineOf(path), problems: [] };
}

function readWholeYaml(source: string, file: string, firstLine: number): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(source, { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => firstLine - 1 + Math.max(1, lines.linePos(offset).line);
  const problems = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    key: '',
    message: `is not YAML: ${error.message}`,
  }));
  const lineOf = (path: KeyPath) => lineAt(offsetOf(document, path));
  if (problems.length > 0) return { file, data: undefined, lineOf, problems };
  return { file, lineOf, ...dataOf(document, file, firstLine) };
}

// Aliases are the one thing that can still fail here: one without an anchor, or a tower of them.
function dataOf(document: Document, file: string, line: number): Pick<YamlText, 'data' | 'problems'> {
  try {
    return { data: document.toJS() as unknown, problems: [] };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { data: undefined, problems: [{ file, line, key: '', message: `is not YAML: ${reason}` }] };
  }
}

function offsetOf(document: Document, path: KeyPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const found = childOf(node, key);
    if (!found) return offset;
    offset = found.offset ?? offset;
    node = found.value;
  }
  return offset;
}

function childOf(node: unknown, key: PropertyKey): { offset: number | undefined; value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair ? { offset: startOf(pair.key), value: pair.value } : null;
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return item === undefined ? null : { offset: startOf(item), value: item };
  }
  return null;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
