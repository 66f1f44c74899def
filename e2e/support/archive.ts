import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { locales, type Locale } from '@/lib/domain/locale';
import { readYaml } from './yaml';

/** A release as it stands in content/. */
export interface ArchivedRelease {
  slug: string;
  folder: string;
  publishedOn: string;
  original: Locale;
  locales: Locale[];
  countries: string[];
  isWithdrawn: boolean;
  isCorrected: boolean;
}

const factsSchema = z.object({
  publishedOn: z.string().optional(),
  original: z.enum(locales),
  countries: z.array(z.string()).default([]),
  corrections: z.array(z.unknown()).default([]),
  withdrawal: z.unknown().optional(),
});
const frontMatter = z.object({ title: z.string(), lead: z.string() });

/** Every release of content/, newest first. */
export const archive: ArchivedRelease[] = readdirSync('content/releases')
  .flatMap((year) => readdirSync(path.join('content/releases', year)).map((slug) => releaseIn(year, slug)))
  .sort((a, b) => (a.slug < b.slug ? 1 : -1));

/** The newest release of which something is true. */
export function releaseThat(isTrue: (release: ArchivedRelease) => boolean): ArchivedRelease {
  const found = archive.find(isTrue);
  if (!found) throw new Error(`content/ holds no release that ${String(isTrue)}`);
  return found;
}

/** The release that the whole archive began with. */
export const moscowVisit = releaseThat(({ slug }) => slug === '2026-02-06-moscow-visit');

/** A release that is not withdrawn and not translated into a language. */
export function untranslatedIn(locale: Locale): ArchivedRelease {
  return releaseThat((release) => !release.isWithdrawn && !release.locales.includes(locale));
}

/** The title of a release in a language; of its original where it is not translated. */
export function titleOf(release: ArchivedRelease, locale: Locale): string {
  return frontMatterOf(release, locale).title;
}

/** The title and the lead of a release in a language; of its original where it is not translated. */
export function frontMatterOf(release: ArchivedRelease, locale: Locale): { title: string; lead: string } {
  const written = release.locales.includes(locale) ? locale : release.original;
  const [, front = ''] = readFileSync(path.join(release.folder, `${written}.md`), 'utf8').split(/^---$/m);
  return frontMatter.parse(parse(front));
}

function releaseIn(year: string, slug: string): ArchivedRelease {
  const folder = path.join('content/releases', year, slug);
  const facts = readYaml(path.join(folder, 'release.yaml'), factsSchema);
  return {
    slug,
    folder,
    publishedOn: facts.publishedOn ?? slug.slice(0, 10),
    original: facts.original,
    locales: locales.filter((locale) => existsSync(path.join(folder, `${locale}.md`))),
    countries: facts.countries,
    isWithdrawn: facts.withdrawal !== undefined,
    isCorrected: facts.corrections.length > 0,
  };
}
