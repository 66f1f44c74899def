import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locales } from '@/lib/domain/locale';

/** A content directory of a test: real files in a temporary folder. */
export interface ContentFolder {
  root: string;
  /** Writes a file, as it would lie there for a while. */
  write: (path: string, text: string) => void;
  remove: (path: string) => void;
  /** Writes a release with its original in English, and translations; `facts` are further lines of release.yaml. */
  release: (slug: string, options?: ReleaseOptions) => void;
}

export interface ReleaseOptions {
  facts?: string[];
  title?: string;
  translations?: string[];
}

/** Writes into a content directory that is there already. */
export function contentIn(root: string): ContentFolder {
  const write = (path: string, text: string) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const anHourAgo = Date.now() / 1000 - 3600 + Math.random() * 600;
    utimesSync(file, anHourAgo, anHourAgo);
  };
  return {
    root,
    write,
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    release: (slug, options) => writeRelease(write, slug, options),
  };
}

function writeRelease(write: ContentFolder['write'], slug: string, { facts = [], title = slug, translations = [] }: ReleaseOptions = {}): void {
  const folder = `releases/${slug.slice(0, 4)}/${slug}`;
  const published = facts.some((line) => line.startsWith('published')) ? [] : [`publishedOn: ${slug.slice(0, 10)}`];
  write(`${folder}/release.yaml`, ['type: news', ...published, 'original: en', 'basis: A public document', ...facts, ''].join('\n'));
  write(`${folder}/en.md`, textOf('en', title));
  for (const locale of translations) write(`${folder}/${locale}.md`, textOf(locale, `${title} (${locale})`, [`translatedFrom: ${'a'.repeat(64)}`]));
}

/** The Markdown file of a release in a language. */
export function textOf(locale: string, title: string, head: string[] = []): string {
  return ['---', `title: ${title}`, `lead: What happened, in ${locale}`, ...head, '---', 'The text.', ''].join('\n');
}

/** A name in every language, as YAML. */
export function named(name: string): string {
  return `{ ${locales.map((locale) => `${locale}: ${name} ${locale}`).join(', ')} }`;
}
