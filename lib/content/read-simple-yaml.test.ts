import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readSimpleYaml } from './read-simple-yaml';

function readWhole(source: string): unknown {
  const document = parseDocument(source, { version: '1.2', schema: 'core' });
  return document.errors.length > 0 ? undefined : document.toJS();
}

test('the facts of a release are simple', () => {
  const source = `# The first
type: press-release
publishedAt: 2026-02-06T18:05:00+01:00
dateline: [moscow, bern]
countries: [RU, "NO"]
basis: Final Act of the Conference, Helsinki, 1 August 1975
`;
  expect(readSimpleYaml(source)).toEqual({
    type: 'press-release',
    publishedAt: '2026-02-06T18:05:00+01:00',
    dateline: ['moscow', 'bern'],
    countries: ['RU', 'NO'],
    basis: 'Final Act of the Conference, Helsinki, 1 August 1975',
  });
});

test('so is the head of a text with words for its links', () => {
  expect(readSimpleYaml("title: Visit: no\n")).toBeNull();
  expect(readSimpleYaml('title: "Visit: yes"\nlinks:\n  photos: Photographs\n')).toEqual({ title: 'Visit: yes', links: { photos: 'Photographs' } });
});

test.each(['a: 1975', 'a: ~', 'a: [1]', 'a: x # note', 'a: &b c', 'a: |\n  x', 'a:\n  - b', 'a: b\n  c', 'a: b\na: c', 'a:', 'a: [b', '- a', '', 'a: b\r\n', 'a:\tb'])(
  'what might be read otherwise is left to the whole language: %j',
  (source) => expect(readSimpleYaml(source)).toBeNull(),
);

test('the mark of a generated release is a truth, and not a word', () => {
  expect(readSimpleYaml('generated: true\ntitle: "true"\n')).toEqual({ generated: true, title: 'true' });
});

const scrap = fc.constantFrom('a', 'b1', 'NO', 'null', 'true', 'false', 'True', '7', '1e3', '0x1F', '.5', ':', ': ', ' ', '  ', '#', ' #', '"', "'", '[', ']', '[a, b]', '["NO", x]', ', ', '{', '}', '- ', '&', '*', '!', '|', '>', '%', '@', '?', '\t', '\\', 'é', 'Ж', '«', '\u00a0', '\u2028', '\u0085', '1975-08-01', '+01:00');
const value = fc.array(scrap, { maxLength: 4 }).map((scraps) => scraps.join(''));
const line = fc.tuple(fc.constantFrom('a: ', 'b: ', 'c-d:', '  in: ', '  on: ', '    deep: ', '# ', '', '- '), fc.oneof(value, fc.constant(''))).map((parts) => parts.join(''));

test('what it reads, it reads as the whole language does', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const source = lines.join('\n');
      const simple = readSimpleYaml(source);
      if (simple !== null) expect(simple).toEqual(readWhole(source));
    }),
    { numRuns: 5000 },
  );
});
