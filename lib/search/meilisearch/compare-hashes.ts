import { createHash } from 'node:crypto';

/** Hashes of releases by their slugs. */
export type Hashes = ReadonlyMap<string, string>;

export interface Differences {
  /** Slugs that are missing, or were made from something else. */
  put: string[];
  /** Slugs of what should not be there. */
  remove: string[];
}

/** Compares what should be with what is. */
export function compareHashes(wanted: Hashes, found: Hashes): Differences {
  return {
    put: [...wanted].filter(([slug, hash]) => found.get(slug) !== hash).map(([slug]) => slug),
    remove: [...found.keys()].filter((slug) => !wanted.has(slug)),
  };
}

/** One short text for all of it, whatever the order. */
export function digestOf(hashes: Hashes): string {
  const lines = [...hashes].map(([slug, hash]) => `${slug} ${hash}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('base64url').slice(0, 22);
}
