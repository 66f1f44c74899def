import 'server-only';
import { locales, type Locale } from '@/lib/domain/locale';
import { pageIds, type Page, type PageId } from '@/lib/domain/site';
import { checkSchema } from './check-schema';
import { listFolder, readTextFile, type SourceFile } from './content-file';
import type { ContentProblem } from './problem';
import { readMarkdownFile } from './read-markdown-file';
import { stampFolder } from './release-folder';
import { pageSchema } from './release-schemas';

export interface PagesRead {
  pages: Page[];
  files: SourceFile[];
  problems: ContentProblem[];
}

/** Reads content/pages/{id}/{locale}.md; each page of the site must be there in every language. */
export function readPages(root: string): PagesRead {
  const read: PagesRead = { pages: [], files: [], problems: strayProblems(root) };
  for (const id of pageIds) for (const locale of locales) readPage(root, id, locale, read);
  const strays = stampFolder(root, 'pages').filter(({ path }) => !read.files.some((file) => file.path === path));
  return { ...read, files: [...read.files, ...strays.map((stamp) => ({ ...stamp, hash: '' }))] };
}

function readPage(root: string, id: PageId, locale: Locale, { pages, files, problems }: PagesRead): void {
  const path = `pages/${id}/${locale}.md`;
  const file = readTextFile(root, path);
  if (!file) return void problems.push({ file: path, line: 1, key: '', message: 'is missing' });
  const { text, ...source } = file;
  files.push(source);
  const { head, body, problems: broken } = readMarkdownFile(text, path);
  if (broken.length > 0) return void problems.push(...broken);
  const { value, problems: wrong } = checkSchema(pageSchema, head);
  problems.push(...wrong);
  if (value) pages.push({ id, locale, ...value, body });
}

function strayProblems(root: string): ContentProblem[] {
  const known: readonly string[] = pageIds;
  const files = locales.map((locale) => `${locale}.md`);
  const stray = (path: string, choices: readonly string[]) => ({
    file: path,
    line: 1,
    key: '',
    message: 'is not a page of the site',
    choices: [...choices],
  });
  return listFolder(root, 'pages').flatMap(({ name }) => {
    if (!known.includes(name)) return [stray(`pages/${name}`, known)];
    const others = listFolder(root, `pages/${name}`).filter((entry) => !files.includes(entry.name));
    return others.map((entry) => stray(`pages/${name}/${entry.name}`, files));
  });
}
