import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { writeTally, type Tally } from './tally';

/** Counts the unit tests; a file that cannot be loaded, and an error outside of any test, are failures. */
export default class TallyVitest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.errors().length > 0);
    writeTally({
      passed: countOf(tests, 'passed'),
      failed: countOf(tests, 'failed') + broken.length + errors.length,
      skipped: tests.flatMap(skipOf),
    });
  }
}

function countOf(tests: TestCase[], state: 'passed' | 'failed'): number {
  return tests.filter((test) => test.result().state === state).length;
}

function skipOf(test: TestCase): Tally['skipped'] {
  const result = test.result();
  if (result.state !== 'skipped') return [];
  return [{ name: `${test.module.relativeModuleId}: ${test.fullName}`, reason: result.note ?? 'its file says so' }];
}
