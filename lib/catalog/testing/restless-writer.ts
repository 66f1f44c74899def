import { contentIn } from '@/lib/content/testing/content-writer';
import { buildGeneration } from '@/lib/catalog/build';
import { updateCatalog } from '@/lib/catalog/update';
import { withWriterLock } from '@/lib/catalog/writer-lock';

// A process of a test that builds, or edits and updates, until it is killed.
const [root = '', directory = '', mode = ''] = process.argv.slice(2);
const place = { root, directory };
const content = contentIn(root);
const pick = <T>(choices: T[]): T => choices[Math.floor(Math.random() * choices.length)] as T;

function edit(): void {
  const slug = `20${pick(['01', '02', '03'])}-01-01-${pick(['a', 'b', 'c', 'd'])}`;
  const folder = `releases/${slug.slice(0, 4)}/${slug}`;
  if (Math.random() < 0.2) content.remove(folder);
  else
    content.release(slug, {
      facts: [`countries: [${pick(['CH', 'TJ', 'UA'])}]`],
      title: `Title ${Math.random()}`,
      translations: pick([[], ['fr'], ['de', 'ru']]),
    });
  if (Math.random() < 0.1)
    content.write('pages/about/en.md', `---\ntitle: About ${Math.random()}\nlead: Us\n---\nWords.\n`);
}

process.stdout.write('begun\n');
for (;;) {
  if (mode === 'build') await withWriterLock(directory, () => buildGeneration(place));
  else {
    edit();
    await updateCatalog(place);
  }
}
