import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { findChromium, versionOf, type FoundChromium } from './find-chromium';
import { readTally, type Tally } from './tally';
import { environmentOf, partsFor, type TestPart } from './test-parts';

// Runs everything that proves the site, one part after another, and all of them whatever comes of one. The last line is
// `N passed, N failed`. `npm test -- unit` and the like run a part.

const tallyFile = 'var/tally.json';
const none: Tally = { passed: 0, failed: 0, skipped: [] };

const parts = partsAskedFor();
mkdirSync('var', { recursive: true });
const chromium = parts.some((part) => part.needsChromium) ? chooseChromium() : null;
if (parts.some((part) => part.name === 'unit')) await sayWhoKeepsTheContract();

const total = { ...none };
for (const [index, part] of parts.entries()) {
  const started = Date.now();
  say(`[${index + 1}/${parts.length}] ${part.title}`);
  const tally = run(part);
  for (const { name, reason } of tally.skipped) say(`skipped: ${name} (${reason})`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(
    `${part.title}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped, in ${seconds} s`,
  );
  total.passed += tally.passed;
  total.failed += tally.failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

function partsAskedFor(): TestPart[] {
  try {
    return partsFor(process.argv.slice(2));
  } catch (error) {
    console.error(`communique: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

function run(part: TestPart): Tally {
  if (part.needsChromium && !chromium) return { ...none, failed: 1 };
  rmSync(tallyFile, { force: true });
  const env = { ...process.env, ...environmentOf(part, chromium), TALLY_FILE: part.isCounted ? tallyFile : '' };
  const isWell = part.commands.every(([program = '', ...args]) => {
    const { status, error } = spawnSync(program, args, { stdio: 'inherit', env });
    if (error) say(`${program} could not be run: ${error.message}`);
    return status === 0;
  });
  const tally = part.isCounted ? readTally(tallyFile) : { ...none, passed: isWell ? 1 : 0 };
  if (!tally) say(`${part.title}: it died before it could say how it went.`);
  // A part that ends badly without naming a failure has failed all the same.
  if (tally && (isWell || tally.failed > 0)) return tally;
  return { ...(tally ?? none), failed: 1 };
}

function chooseChromium(): FoundChromium | null {
  try {
    const found = findChromium();
    say(`Chromium: ${found.executable}, ${found.origin}: ${versionOf(found)}`);
    return found;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function sayWhoKeepsTheContract(): Promise<void> {
  const { MEILI_URL } = process.env;
  const answers = MEILI_URL ? await isHealthy(MEILI_URL) : false;
  const half = answers
    ? `Meilisearch answers at ${MEILI_URL}: both halves of the contract are run`
    : `no Meilisearch answers at MEILI_URL${MEILI_URL ? ` (${MEILI_URL})` : ''}: its half of the contract is not run`;
  say(`The contract suite of the search engines runs within the unit tests; ${half}.`);
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/health', url), { signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}

function say(line: string): void {
  console.log(`communique: ${line}`);
}
