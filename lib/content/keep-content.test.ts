import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from './check-content';
import { makeRelease, NewReleaseError } from './new-release';
import { formatProblem } from './problem';
import { stampRelease } from './stamp-release';
import { makeContent, textOf } from './testing/content-folder';

const slug = '2026-02-06-moscow-visit';
const folder = `releases/2026/${slug}`;

test('a new release passes every check', () => {
  const content = makeContent({ pages: true });
  expect(makeRelease(content.root, slug)).toBe(folder);
  expect(checkContent(content.root)).toEqual({ releases: 1, texts: 1, problems: [] });
});

test('so does one of today, before noon', () => {
  const content = makeContent({ pages: true });
  const now = new Date('2026-11-24T06:30:15.500Z');
  makeRelease(content.root, '2026-11-24-early-bird', now);
  expect(checkContent(content.root, now).problems).toEqual([]);
});

test.each(['', 'moscow-visit', '2026-02-06', '2026-02-30-no-such-day', '2026-02-06-Москва', '../../etc', '2999-01-01-far-away'])(
  '%j is refused as a new release',
  (name) => expect(() => makeRelease(makeContent().root, name)).toThrow(NewReleaseError),
);

test('a new release takes the place of none', () => {
  const content = makeContent({ pages: true });
  content.release(slug);
  expect(() => makeRelease(content.root, slug)).toThrow('is there already');
});

test('a stamp is added to a translation and leaves the rest of its file alone', () => {
  const content = makeContent({ pages: true });
  content.release(slug);
  content.write(`${folder}/fr.md`, '---\n# relu\ntitle:   Visite\nlead: >-\n  Deux\n  lignes\n---\nTexte.\n\n---\n\nSuite.\n');
  expect(stampRelease(content.root, folder)).toEqual([`${folder}/fr.md`]);
  const stamped = readFileSync(join(content.root, folder, 'fr.md'), 'utf8');
  expect(stamped).toMatch(/^---\n# relu\ntitle: {3}Visite\nlead: >-\n {2}Deux\n {2}lignes\ntranslatedFrom: [0-9a-f]{64}\n---\nTexte\.\n\n---\n\nSuite\.\n$/);
  expect(checkContent(content.root).problems).toEqual([]);
  expect(stampRelease(content.root, folder)).toEqual([]);
});

test('stamping only what was never stamped leaves outdated translations marked as that', () => {
  const content = makeContent({ pages: true });
  content.release(slug, { translations: ['de'] });
  content.write(`${folder}/it.md`, textOf('it', 'Visita').replaceAll('\n', '\r\n'));
  expect(stampRelease(content.root, folder, { onlyMissing: true })).toEqual([`${folder}/it.md`]);
  expect(readFileSync(join(content.root, folder, 'it.md'), 'utf8')).toMatch(/\r\ntranslatedFrom: [0-9a-f]{64}\r\n---\r\n/);
  expect(stampRelease(content.root, folder)).toEqual([`${folder}/de.md`]);
});

test('a check tells everything that is wrong, in every file', () => {
  const content = makeContent({ pages: true });
  content.release(slug, { facts: ['countries: [XX]'] });
  content.release('2026-02-07-second');
  content.remove('pages/about/it.md');
  content.write('redirects.yaml', `/node/1: /en/releases/${slug}\n/node/2: /en/releases/2026-02-07-second\n`);
  const { releases, problems } = checkContent(content.root);
  expect(releases).toBe(1);
  expect(problems.map(formatProblem)).toEqual([
    'pages/about/it.md:1: is missing',
    `${folder}/release.yaml:5 countries[0]: XX is not one of the countries (choices: CH, NO, RU, TJ, UA, JP)`,
    `redirects.yaml:1 /node/1: leads to /en/releases/${slug}, where there is nothing`,
  ]);
});
