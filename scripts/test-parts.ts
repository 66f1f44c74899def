import type { FoundChromium } from './find-chromium';

/** One thing that is checked, by a program of its own. */
export interface TestPart {
  name: string;
  title: string;
  /** Programs with their arguments, one after the other; the first that fails ends the part. */
  commands: string[][];
  /** Whether it leaves a tally of its own; else it counts as one. */
  isCounted?: boolean;
  /** Whether it looks at the built site. */
  needsBuild?: boolean;
  /** Whether it looks through a browser. */
  needsChromium?: boolean;
}

const node = process.execPath;
const next = 'node_modules/next/dist/bin/next';
const playwright = 'node_modules/@playwright/test/cli.js';

const journeys = ['phone', 'desktop', 'scripts-off', 'templates', 'answers'];

/** Everything that is checked, in the order in which it is. */
export const testParts: TestPart[] = [
  { name: 'build', title: 'Build the site', commands: [[node, 'scripts/bootstrap.mjs', 'build']] },
  { name: 'lint', title: 'Lint', commands: [[node, 'node_modules/eslint/bin/eslint.js', '.']] },
  {
    name: 'types',
    title: 'Check the types',
    commands: [
      [node, next, 'typegen'],
      [node, 'node_modules/typescript/bin/tsc', '--noEmit'],
    ],
  },
  { name: 'content', title: 'Check the content', commands: [['npm', 'run', '--silent', 'content:check']] },
  {
    name: 'unit',
    title: 'Unit tests',
    commands: [
      [node, 'node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=./scripts/tally-vitest.ts'],
    ],
    isCounted: true,
  },
  {
    name: 'e2e',
    title: 'End-to-end tests',
    commands: [[node, playwright, 'test', ...journeys.map((name) => `--project=${name}`)]],
    isCounted: true,
    needsBuild: true,
    needsChromium: true,
  },
  {
    name: 'servers',
    title: 'Servers of their own',
    // One at a time, because each of them is a whole site.
    commands: [[node, playwright, 'test', '--project=own-server', '--workers=1']],
    isCounted: true,
    needsBuild: true,
    needsChromium: true,
  },
  {
    name: 'weight',
    title: 'Weight of a first visit',
    commands: [[node, playwright, 'test', '--project=weight']],
    isCounted: true,
    needsBuild: true,
    needsChromium: true,
  },
];

/** The parts that were asked for, with the build that they need; all of them where nothing was named. */
export function partsFor(names: string[]): TestPart[] {
  const unknown = names.filter((name) => !testParts.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no part ${unknown.join(', ')}; there are ${testParts.map((part) => part.name).join(', ')}.`,
    );
  }
  if (names.length === 0) return testParts;
  const wanted = testParts.filter((part) => names.includes(part.name));
  const isBuildNeeded = wanted.some((part) => part.needsBuild);
  return testParts.filter((part) => wanted.includes(part) || (part.name === 'build' && isBuildNeeded));
}

/** What a part finds in its environment: the browser where it needs one. */
export function environmentOf(part: TestPart, chromium: FoundChromium | null): Record<string, string> {
  if (!part.needsChromium || !chromium) return {};
  return { CHROMIUM_PATH: chromium.executable, ...chromium.environment };
}
