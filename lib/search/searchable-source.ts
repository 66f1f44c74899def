import { createHash } from 'node:crypto';
import type { WrittenReleases } from '@/lib/catalog/written-releases';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import type { Analysis } from './analysis';
import { searchableMaker } from './make-searchable';
import type { SearchableRelease } from './searchable-release';

/** A release, and what it was made from. */
export interface HashedRelease {
  hash: string;
  release: SearchableRelease;
}

/** What should be searchable, and nothing else: every engine is brought to this state. */
export interface SearchableSource {
  /** What every release is made from now, by its slug; the newest come first. */
  hashes(): Map<string, string>;
  /** The same of one release; null where there is none. */
  hashOf(slug: string): string | null;
  /** Releases to be indexed, without those that are no more. */
  releases(slugs: readonly string[]): HashedRelease[];
}

/** A source that tells when it changes. */
export interface WatchedSource extends SearchableSource {
  /** Another one after every change; cheap to ask. */
  version(): string;
}

/** Makes searchable what is public, labelled with the terms of today's taxonomy. */
export function makeSearchableSource(
  written: WrittenReleases,
  { analyse }: Pick<Analysis, 'analyse'>,
): SearchableSource {
  const taxonomy = written.taxonomy();
  const labels = labelMark(taxonomy);
  const searchable = searchableMaker(taxonomy, analyse);
  const hashOf = (slug: string) => {
    const mark = written.markOf(slug);
    return mark === null ? null : `${mark}.${labels}`;
  };
  return {
    hashOf,
    hashes: () => new Map([...written.marks()].map(([slug, mark]) => [slug, `${mark}.${labels}`])),
    releases: (slugs) =>
      slugs.flatMap((slug) => {
        const found = written.find(slug);
        const hash = hashOf(slug);
        const release = found && searchable(found);
        return release && hash !== null ? [{ hash, release }] : [];
      }),
  };
}

// Labels and parents are part of what a release is found by.
function labelMark({ countries, fields, structures, meetings, places }: Taxonomy): string {
  const labels = [...countries, ...fields, ...structures, ...meetings].map((term) => [
    term.id,
    term.name,
    term.facet === 'structures' ? [term.acronym, term.parent] : [],
  ]);
  return createHash('sha1')
    .update(JSON.stringify([labels, places]))
    .digest('base64url')
    .slice(0, 8);
}
