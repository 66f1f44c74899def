import 'server-only';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** What tells whether a file has changed since it was read. */
export interface FileStamp {
  /** Relative to the content directory, with forward slashes. */
  path: string;
  size: number;
  modifiedAt: number;
}

/** A source file as it was when it was read. */
export interface SourceFile extends FileStamp {
  /** SHA-256; empty for media, of which nothing but the size is kept. */
  hash: string;
}

/** A text file of the content directory and its stamp. */
export interface TextFile extends SourceFile {
  text: string;
}

/** The stamp of a file, or null where there is none. */
export function stampOf(root: string, path: string): FileStamp | null {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  return stat ? { path, size: stat.size, modifiedAt: stat.mtimeMs } : null;
}

/** Reads a text file, or gives null where there is none, or no plain file. */
export function readTextFile(root: string, path: string): TextFile | null {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  try {
    const bytes = readFileSync(join(root, path));
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { path, size: stat.size, modifiedAt: settledTime(stat.mtimeMs), hash, text: bytes.toString('utf8') };
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/**
 * Lists a folder in the order of names, without what begins with a dot or is an editor's copy; `[]` where there is none,
 * and where it is a symbolic link, which might lead out of the content directory.
 */
export function listFolder(root: string, path: string): Dirent[] {
  try {
    if (lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    return entries.filter(({ name }) => !isPassing(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

// A file written a moment ago may be written again with the same size and the same coarse time: it is read once more.
function settledTime(modifiedAt: number): number {
  return Date.now() - modifiedAt < 2000 ? 0 : modifiedAt;
}

/** Tells whether a name is that of a hidden file, or of what editors leave beside a file while they write it. */
export function isPassing(name: string): boolean {
  return (
    name.startsWith('.') || name.endsWith('~') || name.endsWith('.swp') || name.endsWith('.tmp') || name === '4913'
  );
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}
