import { expect, test } from 'vitest';
import { normalizeLegacy } from './legacy-address';
import { formatProblem } from './problem';
import { readRedirects } from './read-redirects';
import { makeContent } from './testing/content-folder';

const known = {
  isTerm: (facet: string, id: string) => `${facet}/${id}` === 'countries/TJ',
  isRelease: (slug: string) => slug === '1975-08-01-final-act',
};

function read(...lines: string[]) {
  const content = makeContent();
  content.write('redirects.yaml', `${lines.join('\n')}\n`);
  const { redirects, problems } = readRedirects(content.root, known);
  return { redirects, said: problems.map(formatProblem) };
}

test('a legacy address leads to a release, a list, a term, a page or a feed', () => {
  const { redirects, said } = read(
    '/node/12345: /en/releases/1975-08-01-final-act',
    '/press-releases?page=41&filters=x: /fr/releases?year=1999',
    '/press-releases/*: /en/releases',
    '/tajikistan/: /ru/countries/TJ',
    '/about: /de/about',
    '/rss: /en/feed.atom',
  );
  expect(said).toEqual([]);
  expect(redirects.map(({ source }) => source)).toEqual(['/node/12345', '/press-releases?filters=x&page=41', '/press-releases/*', '/tajikistan', '/about', '/rss']);
});

test.each([
  [['/a: /b', '/b: /a'], /redirects\.yaml:1 \/a: goes round in a circle[^]*redirects\.yaml:2 \/b: goes round in a circle/],
  [['/a: /a'], /goes round in a circle/],
  [['/a: /b/', '/b: /en'], /\/a: leads to another redirect; write \/en/],
  [['/a: /en/releases/1975-08-02-nothing'], /leads to \/en\/releases\/1975-08-02-nothing, where there is nothing/],
  [['/a: /en/countries/XX'], /where there is nothing/],
  [['/a: /pt'], /where there is nothing/],
  [['/a: https://example.org/'], /where there is nothing/],
  [['/a: //example.org/'], /where there is nothing/],
  [['/en/countries/TJ: /en'], /is an address of this site/],
  [['/en/*: /en'], /is an address of this site/],
  [['/media/a/b.pdf: /en'], /is an address of this site/],
  [['a: /en'], /must begin with one \//],
  [['//a: /en'], /must begin with one \//],
  [['/a?x=1&y=2: /en', '/a?y=2&x=1: /fr'], /is in the file twice, spelt differently/],
])('%j is refused', (lines, saying) => {
  const { said } = read(...lines);
  expect(said.join('\n')).toMatch(saying);
});

test('an address has one spelling, whatever the order of its parameters and its escapes', () => {
  expect(normalizeLegacy('/press-releases?solrsort=ds_date+desc&page=251')).toBe(normalizeLegacy('/press-releases/?page=251&solrsort=ds_date%20desc'));
  expect(normalizeLegacy('/press-releases/%C3%A9lections')).toBe('/press-releases/élections');
  expect(normalizeLegacy('//evil.example/x')).toBe('/evil.example/x');
  expect(normalizeLegacy('/100%')).toBe('/100%');
});
