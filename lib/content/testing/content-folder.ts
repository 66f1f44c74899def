import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { locales } from '@/lib/domain/locale';
import { pageIds } from '@/lib/domain/site';
import { contentIn, named, type ContentFolder } from './content-writer';

export { named, textOf, type ContentFolder } from './content-writer';

/** Makes an empty temporary folder that goes when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a content directory with a small taxonomy, no release, and all the pages if they are asked for. */
export function makeContent({ pages = false } = {}): ContentFolder {
  const content = contentIn(makeFolder());
  writeTaxonomy(content);
  if (pages) writePages(content);
  return content;
}

function writePages({ write }: ContentFolder): void {
  for (const page of pageIds)
    for (const locale of locales) write(`pages/${page}/${locale}.md`, `---\ntitle: ${page} ${locale}\nlead: A page\n---\nWords.\n`);
}

function writeTaxonomy({ write }: ContentFolder): void {
  const term = (id: string, ...facts: string[]) => [`${id}:`, ...[`name: ${named(id)}`, `description: ${named(`About ${id}`)}`, ...facts].map((line) => `  ${line}`)];
  const entries = (...lists: string[][]) => `${lists.flat().join('\n')}\n`;
  const state = (id: string) => [`${id}: { kind: participating-state, since: 1973 }`];
  write('taxonomy/countries.yaml', entries(state('CH'), state('"NO"'), state('RU'), state('TJ'), state('UA'), ['JP: { kind: asian-partner }']));
  write('taxonomy/fields.yaml', entries(term('elections'), term('human-rights'), term('arms-control')));
  write('taxonomy/meetings.yaml', entries(term('summit-meetings')));
  write('taxonomy/structures.yaml', entries(term('secretariat', 'kind: secretariat'), term('secretary-general', 'kind: secretariat-unit', 'parent: secretariat'), term('odihr', 'kind: institution', `acronym: ${named('ODIHR')}`), term('mission-to-georgia', 'kind: field-operation', 'openedIn: 1992', 'closedIn: 2008')));
  write('taxonomy/places.yaml', `vienna: ${named('Vienna')}\nbern: ${named('Bern')}\n`);
  write('taxonomy/types.yaml', entries(...['press-release', 'news', 'statement', 'report'].map((type) => [`${type}: { name: ${named(type)} }`])));
  write('taxonomy/chairs.yaml', '- { year: 1999, country: "NO" }\n- { year: 2026, country: CH }\n');
  write('site.yaml', `name: ${named('Site')}\ntagline: ${named('News')}\ndemonstration: ${named('A demonstration')}\ncontacts:\n  press-office:\n    name: ${named('Press')}\n    email: press@example.org\n`);
  write('navigation.yaml', '- group: our-work\n  index: fields\n  items:\n    - terms: [elections, human-rights]\n    - term: secretariat\n      items: [{ term: secretary-general }]\n- page: about\n');
}
