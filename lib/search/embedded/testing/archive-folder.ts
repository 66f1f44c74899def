import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { updateCatalog } from '@/lib/catalog/update';
import { makeContent, makeFolder, type ContentFolder } from '@/lib/content/testing/content-folder';
import { WatchedCatalog } from '../../watched-catalog';

/** An archive of real files, its catalog, and room for an index. */
export interface ArchiveFolder {
  content: ContentFolder;
  catalog: WatchedCatalog;
  catalogDirectory: string;
  indexDirectory: string;
  /** Writes so many releases with words of their own, in German and English. */
  write(from: number, to: number): void;
  refresh(): Promise<void>;
}

/** Makes an archive of so many releases that goes when the test ends. */
export async function makeArchiveFolder(releases: number): Promise<ArchiveFolder> {
  const content = makeContent();
  const [catalogDirectory, indexDirectory] = [join(makeFolder(), 'catalog'), join(makeFolder(), 'search')];
  const refresh = async () => void (await updateCatalog({ root: content.root, directory: catalogDirectory }));
  const write = (from: number, to: number) => {
    for (let number = from; number < to; number++) writeRelease(content, number);
  };
  write(0, releases);
  await refresh();
  const catalog = new WatchedCatalog(catalogDirectory);
  onTestFinished(() => catalog.close());
  return { content, catalog, catalogDirectory, indexDirectory, write, refresh };
}

function writeRelease(content: ContentFolder, number: number): void {
  const day = String((number % 28) + 1).padStart(2, '0');
  const slug = `${1990 + (number % 30)}-01-${day}-release-${number}`;
  const folder = `releases/${slug.slice(0, 4)}/${slug}`;
  const words = (text: string) =>
    `---\ntitle: ${text} ${number}\nlead: ${text}\n---\n${text} ${'abcdefghij'[number % 10] ?? ''}${'klmnopqrst'[Math.floor(number / 10) % 10] ?? ''}wort.\n`;
  content.write(
    `${folder}/release.yaml`,
    `type: news\npublishedOn: ${slug.slice(0, 10)}\noriginal: de\nbasis: A test\n`,
  );
  content.write(`${folder}/de.md`, words('Klimaschutz und Konferenz, eine Klimaschutzkonferenz'));
  if (number % 3 === 0) content.write(`${folder}/en.md`, words('A conference on borders'));
}
