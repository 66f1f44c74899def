import 'server-only';
import { z } from 'zod';
import { isLocale } from '@/lib/domain/locale';
import { problemAt } from './check-schema';
import { readTextFile, type SourceFile } from './content-file';
import { normalizeLegacy } from './legacy-address';
import { isOwnAddress, type KnownAddresses } from './own-address';
import type { ContentProblem } from './problem';
import { checkEntries } from './read-entries';
import { readYaml, type YamlText } from './read-yaml';

/** A legacy address in its normal spelling, and where it leads. */
export interface Redirect {
  source: string;
  target: string;
}

export interface RedirectsRead {
  redirects: Redirect[];
  files: SourceFile[];
  problems: ContentProblem[];
}

const legacy = z.string().regex(/^\/(?![/\\])./, 'must begin with one /, and say more');

/**
 * Reads content/redirects.yaml, if there is one: legacy path, with its query where it matters, to address of ours.
 * A path that ends in `/*` answers for all below it. Loops, chains, dead targets and addresses of our own are refused.
 */
export function readRedirects(root: string, known: KnownAddresses): RedirectsRead {
  const file = readTextFile(root, 'redirects.yaml');
  if (!file) return { redirects: [], files: [], problems: [] };
  const { text, ...source } = file;
  const yaml = readYaml(text, 'redirects.yaml');
  const problems = [...yaml.problems];
  const entries = yaml.data === null ? [] : checkEntries(yaml, legacy, z.string(), problems);
  const pairs = entries.map(({ id, value }): [string, string] => [id, value]);
  return { redirects: checkRedirects(pairs, yaml, known, problems), files: [source], problems };
}

function checkRedirects(
  entries: [string, string][],
  yaml: YamlText,
  known: KnownAddresses,
  problems: ContentProblem[],
): Redirect[] {
  const targets = new Map<string, string>();
  const twins = entries.filter(
    ([from, to]) => targets.has(normalizeLegacy(from)) || !targets.set(normalizeLegacy(from), to),
  );
  problems.push(...twins.map(([from]) => problemAt(yaml, [from], 'is in the file twice, spelt differently')));
  return entries.flatMap((entry) => {
    const [from, target] = entry;
    const wrong = twins.includes(entry) ? null : wrongWith(from, target, targets, known);
    if (wrong !== null) problems.push(problemAt(yaml, [from], wrong));
    return wrong === null && !twins.includes(entry) ? [{ source: normalizeLegacy(from), target }] : [];
  });
}

function wrongWith(
  from: string,
  to: string,
  targets: ReadonlyMap<string, string>,
  known: KnownAddresses,
): string | null {
  if (isReserved(from) || isOwnAddress(from, known)) return 'is an address of this site, which a redirect would hide';
  const steps = stepsFrom(from, targets);
  if (steps === null) return 'goes round in a circle';
  if (steps.length > 1) return `leads to another redirect; write ${steps.at(-1)}`;
  return isOwnAddress(to, known) ? null : `leads to ${to}, where there is nothing`;
}

// Where an address leads step by step, or null for a circle.
function stepsFrom(from: string, targets: ReadonlyMap<string, string>): string[] | null {
  const steps: string[] = [];
  for (
    let at = targets.get(normalizeLegacy(from));
    at !== undefined;
    at = at.startsWith('/') ? targets.get(normalizeLegacy(at)) : undefined
  ) {
    if (at === from || steps.includes(at)) return null;
    steps.push(at);
  }
  return steps;
}

// What programs read, and everything below a language at once.
function isReserved(from: string): boolean {
  const [first = ''] = from.slice(1).split('/');
  return (
    ['_next', 'api', 'desk', 'media', 'preview', 'sitemaps'].includes(first) || (from.endsWith('/*') && isLocale(first))
  );
}
