import 'server-only';
import { isLocale, locales, type Locale } from '@/lib/domain/locale';
import { listFolder, readTextFile, stampOf, type FileStamp, type SourceFile, type TextFile } from './content-file';
import { isMediaName, mediaEndings } from './media-name';
import type { ContentProblem } from './problem';

/** A file that a release carries. */
export interface MediaEntry {
  file: string;
  size: number;
}

/** What lies in a release's folder, read but not yet understood. */
export interface ReleaseFolder {
  /** Relative to the content directory: `releases/{year}/{slug}`. */
  path: string;
  facts: TextFile | null;
  texts: Map<Locale, TextFile>;
  media: MediaEntry[];
  files: SourceFile[];
  problems: ContentProblem[];
}

/** The stamps of all that lies in a release's folder, in the order of names: equal stamps mean an unchanged release. */
export function stampFolder(root: string, path: string): FileStamp[] {
  return listFolder(root, path).flatMap((entry) => {
    const file = `${path}/${entry.name}`;
    if (entry.isDirectory()) return stampFolder(root, file);
    return stampOf(root, file) ?? [];
  });
}

/** Reads a release's folder into memory; a file that does not belong there is a problem. */
export function readFolder(root: string, path: string): ReleaseFolder {
  const folder: ReleaseFolder = { path, facts: null, texts: new Map(), media: [], files: [], problems: [] };
  for (const entry of listFolder(root, path)) {
    if (entry.isDirectory() && entry.name === 'media') readMedia(root, folder);
    else readEntry(root, folder, entry.name, entry.isDirectory());
  }
  return folder;
}

function readEntry(root: string, folder: ReleaseFolder, name: string, isDirectory: boolean): void {
  const path = `${folder.path}/${name}`;
  const locale = name.replace(/\.md$/, '');
  const isText = name.endsWith('.md') && isLocale(locale);
  const file = isText || name === 'release.yaml' ? readTextFile(root, path) : null;
  if (!file) {
    refuse(root, folder, path, 'does not belong in a release', [
      'release.yaml',
      ...locales.map((each) => `${each}.md`),
      'media/',
    ]);
    if (isDirectory) folder.files.push(...stampFolder(root, path).map(unread));
    return;
  }
  const { text: _, ...source } = file;
  folder.files.push(source);
  if (name === 'release.yaml') folder.facts = file;
  else if (isLocale(locale)) folder.texts.set(locale, file);
}

function readMedia(root: string, folder: ReleaseFolder): void {
  for (const entry of listFolder(root, `${folder.path}/media`)) {
    const path = `${folder.path}/media/${entry.name}`;
    const stamp = stampOf(root, path);
    if (!stamp) continue;
    if (entry.isFile() && isMediaName(entry.name)) {
      folder.media.push({ file: entry.name, size: stamp.size });
      folder.files.push(unread(stamp));
    } else {
      refuse(
        root,
        folder,
        path,
        'is not a safe name for a file: letters, figures, . _ - and a known ending',
        mediaEndings,
      );
      if (entry.isDirectory()) folder.files.push(...stampFolder(root, path).map(unread));
    }
  }
}

function refuse(root: string, folder: ReleaseFolder, path: string, message: string, choices: string[]): void {
  folder.problems.push({ file: path, line: 1, key: '', message, choices });
  const stamp = stampOf(root, path);
  if (stamp) folder.files.push(unread(stamp));
}

function unread(stamp: FileStamp): SourceFile {
  return { ...stamp, hash: '' };
}
