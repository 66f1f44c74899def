import 'server-only';
import { locales, type Locale } from '@/lib/domain/locale';
import type { ReleaseFacts, ReleaseText } from '@/lib/domain/release';
import { checkFacts } from './check-facts';
import type { SourceFile } from './content-file';
import type { ContentProblem } from './problem';
import { readFolder, type MediaEntry, type ReleaseFolder } from './release-folder';
import { readTexts } from './read-texts';
import { isSlug, yearOfSlug } from './slug';
import type { Vocabulary } from './vocabulary';

/** What a release is held against. */
export interface ReleaseContext {
  vocabulary: Vocabulary;
  /** An instant after it is an error, and invisible. */
  now: Date;
}

export interface ReadableRelease {
  facts: ReleaseFacts;
  /** The original first, then translations in the order of the locale table. */
  texts: ReleaseText[];
  media: MediaEntry[];
}

/** A release's folder, understood. */
export interface ReleaseRead {
  /** `releases/{year}/{slug}` */
  path: string;
  /** Null where it is broken, and so left out. */
  release: ReadableRelease | null;
  files: SourceFile[];
  problems: ContentProblem[];
  /** Only the clock stands against it: the instant from which it is right. */
  hiddenUntil?: string;
}

/** Reads what lies in `releases/{year}/{name}`; whatever is wrong comes back as problems, and a broken release as null. */
export function readRelease(root: string, path: string, context: ReleaseContext): ReleaseRead {
  const folder = readFolder(root, path);
  const read = { path, release: null, files: folder.files, problems: folder.problems };
  const misplaced = placeProblem(folder);
  if (misplaced) return { ...read, problems: [misplaced, ...folder.problems] };
  const checked = checkFacts(folder, context);
  const problems = [...folder.problems, ...checked.problems];
  if (!checked.facts) return { ...read, problems };
  const texts = readTexts(folder, checked.facts);
  problems.push(...texts.problems);
  const release = texts.texts ? { facts: checked.facts, texts: texts.texts, media: folder.media } : null;
  if (checked.hiddenUntil === undefined) return { ...read, release, problems };
  return { ...read, problems, hiddenUntil: checked.hiddenUntil };
}

/** The languages of a release, in the order of the locale table. */
export function localesOf(release: ReadableRelease): Locale[] {
  return locales.filter((locale) => release.texts.some((text) => text.locale === locale));
}

function placeProblem({ path, facts, files }: ReleaseFolder): ContentProblem | null {
  const [, year = '', slug = ''] = path.split('/');
  const problem = (message: string, choices?: string[]) => ({
    file: path,
    line: 1,
    key: '',
    message,
    ...(choices && { choices }),
  });
  if (!isSlug(slug))
    return problem('is not a slug: a day, then words in lower-case Latin letters, as in 2026-02-06-moscow-visit');
  if (yearOfSlug(slug) !== year)
    return problem('stands in the folder of another year', [`releases/${yearOfSlug(slug)}/${slug}`]);
  if (files.length === 0) return problem('is empty', ['release.yaml']);
  return facts ? null : { ...problem('is missing'), file: `${path}/release.yaml` };
}
