import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from './problem';
import { readRelease, type ReleaseRead } from './read-release';
import { readSiteFiles } from './read-site-files';
import { sourceHash } from './source-hash';
import { makeContent, makeFolder, textOf, type ContentFolder } from './testing/content-folder';
import { vocabularyOf } from './vocabulary';

const slug = '2026-02-06-moscow-visit';
const folder = `releases/2026/${slug}`;

function read(content: ContentFolder, path = folder, now = new Date('2026-11-24T12:00:00Z')): ReleaseRead {
  const { taxonomy, site } = readSiteFiles(content.root);
  return readRelease(content.root, path, { vocabulary: vocabularyOf(taxonomy, site), now });
}

const sayings = (found: ReleaseRead) => found.problems.map(formatProblem);

function readFacts(...facts: string[]): ReleaseRead {
  const content = makeContent();
  content.release(slug, { facts });
  return read(content);
}

test('a release is read with its day at its own offset and its instant in UTC', () => {
  const { release, problems } = readFacts('publishedAt: "2026-02-06T00:30:00+01:00"', 'countries: [RU, "NO", CH]', 'dateline: [bern, vienna]');
  expect(problems).toEqual([]);
  expect(release?.facts).toMatchObject({ publishedAt: '2026-02-05T23:30:00.000Z', publishedOn: '2026-02-06', countries: ['RU', 'NO', 'CH'] });
});

test('NO without quotes is Norway too', () => {
  expect(readFacts('countries:', '  - NO').release?.facts.countries).toEqual(['NO']);
});

test('a day alone is noon in UTC', () => {
  expect(readFacts().release?.facts).toMatchObject({ publishedAt: '2026-02-06T12:00:00.000Z', publishedOn: '2026-02-06' });
});

test.each([
  ['countries: [RU, XX]', /release\.yaml:5 countries\[1\]: XX is not one of the countries \(choices: CH, NO, RU, TJ, UA, JP\)/],
  ['fields: [election]', /fields\[0\]: election is not one of the fields \(choices: elections,/],
  ['sources: [odir]', /sources\[0\]: odir is not one of the structures/],
  ['contacts: [nobody]', /contacts\[0\]: nobody is not one of the contacts \(choices: press-office\)/],
  ['fields: [elections, elections]', /fields\[1\]: names elections twice/],
  ['publishedAt: 2026-02-06T18:05:00', /publishedAt: must be an instant with its offset/],
  ['publishedAt: 2026-02-30T18:05:00Z', /publishedAt: must be an instant/],
  ['publishedOn: 2026-02-30', /publishedOn: must be a day of the calendar/],
  ['publishedOn: 2027-01-01', /publishedOn: lies in the future \(2027-01-01T12:00:00\.000Z\)/],
  ['placess: [vienna]', /placess: is not a known key/],
  ['generated: 1', /generated: must be a boolean/],
  ['countries: RU', /countries: must be a list/],
  ['links: [{ id: photos, kind: photos, url: "javascript:alert(1)" }]', /links\[0\]\.url: must be an http or https address/],
  ['links: [{ id: photos, kind: pictures, url: "https://example.org/" }]', /links\[0\]\.kind: "pictures" is not one of the choices \(choices: photos, video, document, page\)/],
  [`links: [{ id: paper, kind: document, url: /media/${slug}/paper.pdf }]`, /links\[0\]\.url: there is no such file in media/],
  ['corrections: [{ id: figure, on: 2026-01-01 }]', /corrections\[0\]\.on: lies before the publication/],
])('%s is a problem, and the release is left out', (fact, saying) => {
  const found = readFacts(fact);
  expect(found.release).toBeNull();
  expect(sayings(found).join('\n')).toMatch(saying);
});

test('a release has one time of publication', () => {
  const content = makeContent();
  content.release(slug, { facts: ['publishedOn: 2026-02-06', 'publishedAt: 2026-02-06T18:05:00+01:00'] });
  expect(sayings(read(content))).toEqual([`${folder}/release.yaml:4 publishedOn: stands beside publishedAt; give one of them`]);
  content.write(`${folder}/release.yaml`, 'type: news\noriginal: en\nbasis: A document\n');
  expect(sayings(read(content))[0]).toMatch(/publishedAt: is missing.*choices: publishedAt, publishedOn/);
});

test('a release of the future is invisible until its instant', () => {
  const content = makeContent();
  content.release(slug, { facts: ['publishedAt: 2026-11-24T13:00:00+01:00'] });
  expect(read(content, folder, new Date('2026-11-24T11:59:59Z'))).toMatchObject({ release: null, hiddenUntil: '2026-11-24T12:00:00.000Z' });
  const due = read(content, folder, new Date('2026-11-24T12:00:00Z'));
  expect(due.problems).toEqual([]);
  expect(due.release).not.toBeNull();
});

test('broken YAML is told with its line', () => {
  const content = makeContent();
  content.release(slug);
  content.write(`${folder}/release.yaml`, 'type: news\ncountries: [RU\noriginal: en\n');
  expect(sayings(read(content))[0]).toMatch(/release\.yaml:[23]: is not YAML/);
});

test('without its original a release is left out', () => {
  const content = makeContent();
  content.release(slug, { translations: ['fr'] });
  content.remove(`${folder}/en.md`);
  const found = read(content);
  expect(found.release).toBeNull();
  expect(sayings(found)).toEqual([`${folder}/en.md:1: is missing: release.yaml says that it is the original (choices: fr)`]);
});

test('a broken translation leaves the original and the other languages', () => {
  const content = makeContent();
  content.release(slug, { translations: ['fr', 'ru'] });
  content.write(`${folder}/fr.md`, '---\ntitle: Visite\n---\nTexte\n');
  const found = read(content);
  expect(found.release?.texts.map(({ locale }) => locale)).toEqual(['en', 'ru']);
  expect(sayings(found)).toEqual([`${folder}/fr.md:2 lead: is missing`]);
});

test('every link and notice has its words in each language', () => {
  const content = makeContent();
  content.release(slug, { facts: ['corrections: [{ id: figure, on: 2026-03-01 }]'], translations: ['fr'] });
  content.write(`${folder}/en.md`, textOf('en', 'Visit', ['notices: { figure: The figure was wrong }']));
  const found = read(content);
  expect(found.release?.texts).toHaveLength(1);
  expect(sayings(found)[0]).toMatch(/fr\.md:\d+ notices\.figure: is missing: release\.yaml names it/);
});

test('a translation of an older original is outdated, one without a stamp is a problem and is shown', () => {
  const content = makeContent();
  content.release(slug, { title: 'Visit' });
  const hash = sourceHash({ title: 'Visit', lead: 'What happened, in en', body: 'The text.' });
  content.write(`${folder}/fr.md`, textOf('fr', 'Visite', [`translatedFrom: ${hash}`]));
  content.write(`${folder}/de.md`, textOf('de', 'Besuch', [`translatedFrom: ${'a'.repeat(64)}`]));
  content.write(`${folder}/it.md`, textOf('it', 'Visita'));
  const found = read(content);
  const outdated = Object.fromEntries(found.release?.texts.map((text) => [text.locale, text.isOutdated]) ?? []);
  expect(outdated).toEqual({ en: false, fr: false, de: true, it: false });
  expect(sayings(found)).toEqual([`${folder}/it.md:2 translatedFrom: is missing; npm run content:stamp -- ${slug} writes it`]);
});

test('the hash of an original does not depend on line ends or on how accents are written', () => {
  const words = { title: 'Évian', lead: 'a', body: 'one\ntwo' };
  expect(sourceHash({ title: 'E\u0301vian', lead: 'a', body: '\r\none\r\ntwo\r\n' })).toBe(sourceHash(words));
});

test('what does not belong in the folder of a release is told', () => {
  const content = makeContent();
  content.release(slug);
  content.write(`${folder}/notes.txt`, 'x');
  content.write(`${folder}/pt.md`, 'x');
  content.write(`${folder}/media/paper.pdf`, 'x');
  content.write(`${folder}/media/page.html`, 'x');
  content.write(`${folder}/.DS_Store`, 'x');
  const found = read(content);
  expect(found.release?.media).toEqual([{ file: 'paper.pdf', size: 1 }]);
  expect(found.problems.map(({ file }) => file)).toEqual([`${folder}/media/page.html`, `${folder}/notes.txt`, `${folder}/pt.md`]);
});

test('a folder in the wrong year, with a wrong name or behind a link is left out', () => {
  const content = makeContent();
  content.release(slug);
  content.write('releases/2025/2026-01-01-new-year/release.yaml', 'type: news\n');
  content.write('releases/2026/Moscow visit/release.yaml', 'type: news\n');
  expect(sayings(read(content, 'releases/2025/2026-01-01-new-year'))[0]).toContain('stands in the folder of another year (choices: releases/2026/2026-01-01-new-year)');
  expect(sayings(read(content, 'releases/2026/Moscow visit'))[0]).toContain('is not a slug');
  const elsewhere = makeFolder();
  mkdirSync(join(elsewhere, 'draft'));
  symlinkSync(join(content.root, folder), join(content.root, 'releases/2026/2026-02-07-behind-a-link'));
  expect(read(content, 'releases/2026/2026-02-07-behind-a-link').release).toBeNull();
});
