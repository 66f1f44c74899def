import { expect, test } from 'vitest';
import { InvalidContentError } from './errors';
import { formatProblem } from './problem';
import { readPages } from './read-pages';
import { readSiteFiles } from './read-site-files';
import { makeContent, named, type ContentFolder } from './testing/content-folder';

const sayings = (content: ContentFolder) => readSiteFiles(content.root).problems.map(formatProblem);

test('the site, the taxonomy and the menu are read as the pages use them', () => {
  const { site, taxonomy, navigation, problems } = readSiteFiles(makeContent().root);
  expect(problems).toEqual([]);
  expect(site.contacts).toMatchObject([{ id: 'press-office', name: { fr: 'Press fr' }, email: 'press@example.org' }]);
  expect(taxonomy.countries.find(({ id }) => id === 'NO')?.name).toMatchObject({ en: 'Norway', de: 'Norwegen', ru: 'Норвегия' });
  expect(taxonomy.structures.find(({ id }) => id === 'secretary-general')).toMatchObject({ parent: 'secretariat', countries: [] });
  expect(taxonomy.chairs).toContainEqual({ year: 1999, country: 'NO' });
  expect(navigation).toEqual([
    {
      kind: 'group',
      id: 'our-work',
      index: 'fields',
      children: [
        { kind: 'term', facet: 'fields', id: 'elections' },
        { kind: 'term', facet: 'fields', id: 'human-rights' },
        { kind: 'term', facet: 'structures', id: 'secretariat', children: [{ kind: 'term', facet: 'structures', id: 'secretary-general' }] },
      ],
    },
    { kind: 'page', id: 'about' },
  ]);
});

test('the organization’s own name of a country stands before that of CLDR', () => {
  const content = makeContent();
  content.write('taxonomy/countries.yaml', 'VA:\n  kind: participating-state\n  since: 1973\n  name: { en: Holy See }\n');
  const [country] = readSiteFiles(content.root).taxonomy.countries;
  expect(country?.name).toMatchObject({ en: 'Holy See', it: 'Città del Vaticano' });
});

test('a forgotten language shows the default one, and is told', () => {
  const content = makeContent();
  content.write('taxonomy/fields.yaml', `elections:\n  name: { en: Elections, fr: Élections, de: Wahlen, it: Elezioni, es: Elecciones }\n  description: ${named('About')}\n`);
  expect(readSiteFiles(content.root).taxonomy.fields[0]?.name.ru).toBe('Elections');
  expect(sayings(content)[0]).toBe('taxonomy/fields.yaml:2 elections.name.ru: is missing: a name in ru');
});

test('a broken entry is left out and leaves the others', () => {
  const content = makeContent();
  content.write('taxonomy/countries.yaml', 'CH: { kind: participating-state, since: 1973 }\nRU: { kind: state }\nrussia: { kind: participating-state }\n"NO": { kind: participating-state }\nUA: { kind: participating-state }\nTJ: { kind: participating-state }\n');
  expect(readSiteFiles(content.root).taxonomy.countries.map(({ id }) => id)).toEqual(['CH', 'NO', 'UA', 'TJ']);
  expect(sayings(content)).toEqual([
    'taxonomy/countries.yaml:2 RU.kind: "state" is not one of the choices (choices: participating-state, asian-partner, mediterranean-partner)',
    'taxonomy/countries.yaml:3 russia: must be an ISO 3166-1 alpha-2 code, as in TJ',
  ]);
});

test('what the files say of each other has to be true', () => {
  const content = makeContent();
  content.write('taxonomy/chairs.yaml', '- { year: 2026, country: CZ }\n');
  content.write('taxonomy/meetings.yaml', `elections:\n  name: ${named('x')}\n  description: ${named('y')}\n`);
  content.write('navigation.yaml', '- { term: election }\n- { page: contact }\n- { link: x }\n');
  const said = sayings(content).join('\n');
  expect(said).toMatch(/chairs\.yaml:1 \[0\]\.country: there is no country CZ/);
  expect(said).toMatch(/meetings\.yaml:1 elections: is the id of something in fields\.yaml too/);
  expect(said).toMatch(/navigation\.yaml:1 \[0\]\.term: there is no term election \(choices: elections/);
  expect(said).toMatch(/navigation\.yaml:2 \[1\]\.page: "contact" is not one of the choices/);
  expect(said).toMatch(/navigation\.yaml:3 \[2\]: is not a line of the menu/);
});

test.each(['site.yaml', 'taxonomy/countries.yaml', 'taxonomy/structures.yaml'])('without anything usable in %s there is no site', (file) => {
  const content = makeContent();
  content.write(file, 'a: [\n');
  expect(() => readSiteFiles(content.root)).toThrow(InvalidContentError);
  content.remove(file);
  expect(() => readSiteFiles(content.root)).toThrow(`${file}:1: is missing`);
});

test('a page that is missing in a language is told', () => {
  const content = makeContent({ pages: true });
  content.remove('pages/about/it.md');
  content.write('pages/aboot/en.md', 'x');
  const { pages, problems } = readPages(content.root);
  expect(pages.filter(({ id }) => id === 'about').map(({ locale }) => locale)).toEqual(['en', 'fr', 'de', 'ru', 'es']);
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual(['pages/aboot is not a page of the site', 'pages/about/it.md is missing']);
});
