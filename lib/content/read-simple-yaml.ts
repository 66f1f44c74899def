/**
 * Reads the plain part of YAML that nearly every file of the archive keeps to: `key: words`, a list of ids in brackets,
 * one level of indented `key: words`. It is some twenty times quicker than the whole language, and gives null for
 * whatever it is not certain to read exactly as that would.
 */
export function readSimpleYaml(source: string): Record<string, unknown> | null {
  const top = new Map<string, unknown>();
  let nested: Map<string, unknown> | null = null;
  for (const line of source.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const match = entry.exec(line);
    if (!match) return null;
    const [, indent = '', key = '', written = ''] = match;
    const map: Map<string, unknown> | null = indent === '' ? top : nested;
    if (!map || map.has(key) || notWords.test(key)) return null;
    if (indent === '') nested = written === '' ? new Map() : null;
    const value = indent === '' && nested ? nested : valueOf(written);
    if (value === null) return null;
    map.set(key, value);
  }
  const maps = [...top.values()].filter((value) => value instanceof Map);
  return top.size === 0 || maps.some(({ size }) => size === 0) ? null : objectOf(top);
}

const entry = /^( {2})?([A-Za-z][A-Za-z0-9-]*):(?: (.*))?$/;
// What the core schema reads as no, nothing or a number.
const notWords = /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE|[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;
// Begins with a letter or a figure; no tab, no comment, nothing that could be another key.
const plain = /^[\p{L}\p{N}](?:(?!: | #|:$)[^\p{C}\u2028\u2029])*$/u;
const quoted = /^"([^"\\\p{C}]*)"$|^'([^'\p{C}]*)'$/u;
const ids = /^\[ ?((?:[A-Za-z][A-Za-z0-9-]*|"[A-Za-z0-9-]*")(?:, ?(?:[A-Za-z][A-Za-z0-9-]*|"[A-Za-z0-9-]*"))*)? ?\]$/;

// Null is no value here: nothing in these files is.
function valueOf(written: string): string | string[] | boolean | null {
  const trimmed = written.replace(/ +$/, '');
  // The mark of every generated release.
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  if (plain.test(trimmed)) return notWords.test(trimmed) ? null : trimmed;
  const quote = quoted.exec(trimmed);
  if (quote) return quote[1] ?? quote[2] ?? null;
  const list = ids.exec(trimmed);
  if (!list) return null;
  const items = list[1]?.split(/, ?/) ?? [];
  if (items.some((item) => notWords.test(item))) return null;
  return items.map((item) => item.replaceAll('"', ''));
}

function objectOf(map: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...map].map(([key, value]) => [key, value instanceof Map ? objectOf(value) : value]));
}
