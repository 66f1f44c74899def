import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { writeTally } from './tally';

/** Counts the end-to-end tests; an error outside of any test is a failure. */
export default class TallyPlaywright implements Reporter {
  #root: Suite | undefined;
  #errors = 0;

  onBegin(_config: unknown, root: Suite): void {
    this.#root = root;
  }

  onError(): void {
    this.#errors += 1;
  }

  onEnd(): void {
    const tests = this.#root?.allTests() ?? [];
    const skipped = tests.filter((test) => test.outcome() === 'skipped' && !wasNeverReached(test));
    const passed = tests.filter((test) => test.outcome() === 'expected').length;
    writeTally({
      passed,
      failed: tests.length - passed - skipped.length + this.#errors,
      skipped: skipped.map((test) => ({ name: test.titlePath().filter(Boolean).join(' › '), reason: reasonOf(test) })),
    });
  }

  printsToStdio(): boolean {
    return false;
  }
}

// A run that was broken off is no reason to count a test as skipped.
function wasNeverReached(test: TestCase): boolean {
  return test.results.length === 0 || test.results.every((result) => result.status === 'interrupted');
}

function reasonOf(test: TestCase): string {
  return test.annotations.find((each) => each.type === 'skip')?.description ?? 'its file says so';
}
