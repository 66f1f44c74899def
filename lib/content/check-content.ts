import 'server-only';
import { facets } from '@/lib/domain/taxonomy';
import { InvalidContentError } from './errors';
import type { ContentProblem } from './problem';
import { readPages } from './read-pages';
import { readRedirects } from './read-redirects';
import { readRelease } from './read-release';
import { readSiteFiles, type SiteFilesRead } from './read-site-files';
import { listReleasePaths } from './release-paths';
import { vocabularyOf } from './vocabulary';

export interface ContentCheck {
  /** Releases that can be shown. */
  releases: number;
  /** Their texts, in every language. */
  texts: number;
  problems: ContentProblem[];
}

/** Reads the whole content directory and tells everything that is wrong in it. */
export function checkContent(root: string, now = new Date()): ContentCheck {
  try {
    return checkWith(readSiteFiles(root), root, now);
  } catch (cause) {
    if (!(cause instanceof InvalidContentError)) throw cause;
    return { releases: 0, texts: 0, problems: cause.problems };
  }
}

function checkWith({ site, taxonomy, problems }: SiteFilesRead, root: string, now: Date): ContentCheck {
  const check: ContentCheck = { releases: 0, texts: 0, problems: [...problems, ...readPages(root).problems] };
  const vocabulary = vocabularyOf(taxonomy, site);
  const slugs = new Set<string>();
  for (const path of listReleasePaths(root)) {
    const read = readRelease(root, path, { vocabulary, now });
    check.problems.push(...read.problems);
    if (!read.release) continue;
    slugs.add(read.release.facts.slug);
    check.releases += 1;
    check.texts += read.release.texts.length;
  }
  const terms = new Set(facets.flatMap((facet) => taxonomy[facet].map(({ id }) => `${facet}/${id}`)));
  const known = { isTerm: (facet: string, id: string) => terms.has(`${facet}/${id}`), isRelease: (slug: string) => slugs.has(slug) };
  check.problems.push(...readRedirects(root, known).problems);
  return check;
}
