/** Tells whether a folder's name can be an address: a day, then words in lower-case Latin letters. */
export function isSlug(name: string): boolean {
  return name.length <= 120 && /^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+$/.test(name);
}

/** The folder of the year that a slug belongs in. */
export function yearOfSlug(slug: string): string {
  return slug.slice(0, 4);
}
