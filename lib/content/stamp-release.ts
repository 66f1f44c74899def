import 'server-only';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocale } from '@/lib/domain/locale';
import { checkSchema } from './check-schema';
import { listFolder } from './content-file';
import { InvalidContentError } from './errors';
import { readMarkdownFile } from './read-markdown-file';
import { readYaml } from './read-yaml';
import { factsSchema, wordsSchema } from './release-schemas';
import { sourceHash } from './source-hash';

export interface StampOptions {
  /** Leaves stamps that are there: a translation of an older original stays marked as that. */
  onlyMissing?: boolean;
}

/**
 * Writes into each translation of a release the hash of the original as it is now, and leaves the rest of the files as
 * they are; gives the paths of those it changed. Throws InvalidContentError where there is no readable original.
 */
export function stampRelease(root: string, path: string, { onlyMissing = false }: StampOptions = {}): string[] {
  const original = originalOf(root, path);
  const hash = hashOf(root, `${path}/${original}.md`);
  const translations = listFolder(root, path).flatMap(({ name }) => {
    const locale = name.replace(/\.md$/, '');
    return name.endsWith('.md') && isLocale(locale) && locale !== original ? [`${path}/${name}`] : [];
  });
  return translations.filter((file) => stampFile(join(root, file), hash, onlyMissing));
}

function originalOf(root: string, path: string): string {
  const file = `${path}/release.yaml`;
  const yaml = readYaml(readFileSync(join(root, file), 'utf8'), file);
  const { value, problems } = checkSchema(factsSchema, yaml);
  if (!value) throw new InvalidContentError(`${file} cannot be read.`, [...yaml.problems, ...problems]);
  return value.original;
}

function hashOf(root: string, file: string): string {
  const { head, body, problems } = readMarkdownFile(readFileSync(join(root, file), 'utf8'), file);
  const { value, problems: wrong } = checkSchema(wordsSchema, head);
  if (!value) throw new InvalidContentError(`${file} cannot be read.`, [...problems, ...wrong]);
  return sourceHash({ ...value, body });
}

const headOf = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(^---[ \t]*\r?$)/m;
const stamp = /^translatedFrom:[^\r\n]*/m;

function stampFile(file: string, hash: string, onlyMissing: boolean): boolean {
  const text = readFileSync(file, 'utf8');
  const stamped = text.replace(headOf, (whole, open: string, head: string, close: string) => {
    if (!stamp.test(head)) return `${open}${head}translatedFrom: ${hash}${head.includes('\r\n') ? '\r\n' : '\n'}${close}`;
    return onlyMissing ? whole : `${open}${head.replace(stamp, `translatedFrom: ${hash}`)}${close}`;
  });
  if (stamped !== text) writeFileSync(file, stamped);
  return stamped !== text;
}
