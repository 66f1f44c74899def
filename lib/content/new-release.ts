import 'server-only';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from './instant';
import { isSlug, yearOfSlug } from './slug';

/** A new release cannot be made as it was asked for. */
export class NewReleaseError extends Error {
  override name = 'NewReleaseError';
}

/** Makes the folder of a release that passes every check, to be written over; gives its path within the content directory. */
export function makeRelease(root: string, slug: string, now = new Date()): string {
  const day = slug.slice(0, 10);
  if (!isSlug(slug) || !isDay(day)) {
    throw new NewReleaseError(`${slug || 'Nothing'} is not a slug: a day, then words in lower-case Latin letters, as in 2026-02-06-moscow-visit.`);
  }
  if (day > now.toISOString().slice(0, 10)) throw new NewReleaseError(`${day} lies in the future; what is not yet public does not belong in content/.`);
  const path = `releases/${yearOfSlug(slug)}/${slug}`;
  if (existsSync(join(root, path))) throw new NewReleaseError(`${path} is there already.`);
  mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, path, 'release.yaml'), factsFor(day, now));
  writeFileSync(join(root, path, 'en.md'), wordsFor(slug));
  return path;
}

// Noon of today may lie in the future still, and the hour is known.
function factsFor(day: string, now: Date): string {
  const instant = now.toISOString();
  const published = day === instant.slice(0, 10) ? `publishedAt: ${instant.slice(0, 19)}Z` : `publishedOn: ${day}`;
  return `type: press-release
${published}
original: en
dateline: []
sources: []
structures: []
countries: []
fields: []
meetings: []
contacts: []
basis: The public document that the facts rest on
`;
}

function wordsFor(slug: string): string {
  const words = slug.slice(11).replaceAll('-', ' ');
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return `---
title: "${title}"
lead: One or two sentences that say what happened.
---
The text, in Markdown.
`;
}
