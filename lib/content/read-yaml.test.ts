import { expect, test } from 'vitest';
import { readYaml } from './read-yaml';

test('the core schema makes nothing else of NO, of dates and of offsets', () => {
  const { data } = readYaml('codes: [NO, no, yes, on]\nNO: Norway\nday: 1975-08-01\nat: "2026-02-06T18:05:00+01:00"\noffset: +01:00\n', 'a.yaml');
  expect(data).toEqual({
    codes: ['NO', 'no', 'yes', 'on'],
    NO: 'Norway',
    day: '1975-08-01',
    at: '2026-02-06T18:05:00+01:00',
    offset: '+01:00',
  });
});

test('a key knows its line, a missing one that of what it is missing in', () => {
  const { lineOf } = readYaml('# a comment\nfirst: 1\nlist:\n  - { id: a }\n  - id: b\n    url: x\n', 'a.yaml', 10);
  expect([lineOf(['first']), lineOf(['list']), lineOf(['list', 1, 'url']), lineOf(['list', 1, 'kind']), lineOf(['nothing'])]).toEqual([11, 12, 15, 14, 11]);
});

test.each([
  ['a: 1\na: 2\n', /^a\.yaml:2: is not YAML: Map keys must be unique/],
  ['a: [1\n', /is not YAML/],
  ['a: *b\n', /is not YAML/],
  ['a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n', /is not YAML/],
])('%j is a problem with a line', (source, saying) => {
  const { data, problems } = readYaml(source, 'a.yaml');
  expect(data).toBeUndefined();
  expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)[0]).toMatch(saying);
});
