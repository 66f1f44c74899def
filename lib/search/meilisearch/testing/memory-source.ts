import type { SearchableRelease } from '../../searchable-release';
import type { SearchableSource } from '../../searchable-source';

/** A source that a test changes as it likes. */
export interface MemorySource extends SearchableSource {
  put(release: SearchableRelease, hash?: string): void;
  remove(slug: string): void;
}

/** Holds releases, each made from `1` at first. */
export function memorySource(releases: readonly SearchableRelease[]): MemorySource {
  const held = new Map(releases.map((release) => [release.slug, { hash: '1', release }]));
  return {
    hashes: () => new Map([...held].map(([slug, { hash }]) => [slug, hash])),
    hashOf: (slug) => held.get(slug)?.hash ?? null,
    releases: (slugs) => slugs.flatMap((slug) => held.get(slug) ?? []),
    put: (release, hash = '1') => void held.set(release.slug, { hash, release }),
    remove: (slug) => void held.delete(slug),
  };
}
