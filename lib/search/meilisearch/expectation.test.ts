import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectationIn, expectFromNow, judgeBy, writeExpectation, type Expectation } from './expectation';

const old = { digest: 'old', documents: 6, since: 1_000 };
const fresh = { digest: 'fresh', documents: 7, since: 10_000 };
const expectation: Expectation = { version: 'v1', states: [fresh, old] };
const judge = (now: number, expected: Expectation | null = expectation) =>
  judgeBy(
    () => expected,
    'v1',
    2_000,
    () => now,
  );

describe('judgeBy', () => {
  it('wants the state of the moment, and every release of it', () => {
    expect(judge(10_000)({ digest: 'fresh', documents: 7 })).toBeNull();
    expect(judge(10_000)({ digest: 'fresh', documents: 6 })).toBe('has 6 releases of 7');
  });

  it('lets a server be behind for as long as taking in a change may take', () => {
    expect(judge(11_999)({ digest: 'old', documents: 6 })).toBeNull();
    expect(judge(12_000)({ digest: 'old', documents: 6 })).toBe('is behind');
  });

  it('reads from nothing that it cannot compare', () => {
    expect(judge(10_000)({ digest: null, documents: 7 })).toBe('is not filled yet');
    expect(judge(10_000)({ digest: 'foreign', documents: 7 })).toContain('another state');
    expect(judge(10_000, null)({ digest: 'fresh', documents: 7 })).toBe('cannot be compared yet');
    expect(judge(10_000, { ...expectation, version: 'v2' })({ digest: 'fresh', documents: 7 })).toBe(
      'cannot be compared yet',
    );
  });
});

describe('expectFromNow', () => {
  it('keeps what was expected before, of the same version', () => {
    expect(expectFromNow({ version: 'v1', states: [old] }, 'v1', fresh)).toEqual(expectation);
    expect(expectFromNow({ version: 'v0', states: [old] }, 'v1', fresh).states).toEqual([fresh]);
  });

  it('does not begin anew where nothing changed', () => {
    expect(expectFromNow(expectation, 'v1', { ...fresh, since: 99_000 })).toEqual(expectation);
  });
});

describe('expectationIn', () => {
  it('sees what another process writes, and nothing in a file that is damaged', () => {
    let now = 0;
    const file = join(mkdtempSync(join(tmpdir(), 'expectation-')), 'deep', 'expected.json');
    const expected = expectationIn(file, () => (now += 100));
    expect(expected()).toBeNull();
    writeExpectation(file, expectation);
    expect(expected()).toEqual(expectation);
    writeFileSync(file, '{"version":');
    expect(expected()).toBeNull();
  });
});
