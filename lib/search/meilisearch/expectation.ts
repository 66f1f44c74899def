import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { nowAndThen } from '@/lib/catalog/now-and-then';
import { onceAVersion } from '@/lib/catalog/once-a-version';
import type { JudgeState } from './server-state';

const expectedState = z.object({
  digest: z.string(),
  documents: z.int(),
  /** Milliseconds since 1970. */
  since: z.number(),
});

const expectationFile = z.object({ version: z.string(), states: z.array(expectedState) });

type ExpectedState = z.output<typeof expectedState>;

/** The states that indexes of a version should have: the present one first, then those before. */
export type Expectation = z.output<typeof expectationFile>;

const mostStates = 20;
/** How often the file is looked at, in milliseconds. */
const lookEvery = 50;

/** Adds the present state to an expectation, unless it is the one expected already. */
export function expectFromNow(before: Expectation | null, version: string, state: ExpectedState): Expectation {
  const states = before?.version === version ? before.states : [];
  if (states[0]?.digest === state.digest) return { version, states };
  return { version, states: [state, ...states].slice(0, mostStates) };
}

/** Reads the file in which one thread tells the others, and other processes, what to expect; null where there is none. */
export function readExpectation(file: string): Expectation | null {
  try {
    const parsed = expectationFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Writes that file in one step. */
export function writeExpectation(file: string, expectation: Expectation): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(expectation));
  renameSync(`${file}.new`, file);
}

/**
 * Judges by an expectation. What was right until now stays so for some milliseconds of patience, in which a server takes in
 * what has changed; then it is behind.
 */
export function judgeBy(
  expected: () => Expectation | null,
  version: string,
  patience: number,
  now = Date.now,
): JudgeState {
  return ({ digest, documents }) => {
    const expectation = expected();
    const [present, ...before] = expectation?.version === version ? expectation.states : [];
    if (!present) return 'cannot be compared yet';
    if (digest === null) return 'is not filled yet';
    if (digest === present.digest)
      return documents === present.documents ? null : `has ${documents} releases of ${present.documents}`;
    const wasRight = before.some((state) => state.digest === digest);
    if (wasRight && now() - present.since < patience) return null;
    return wasRight ? 'is behind' : 'holds another state of the releases';
  };
}

/** Gives what a file says now. */
export function expectationIn(file: string, now = Date.now): () => Expectation | null {
  const mark = nowAndThen(() => markOf(file), lookEvery, now);
  return onceAVersion(mark, () => readExpectation(file));
}

function markOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.ino}.${stat.mtimeMs}` : '';
}
