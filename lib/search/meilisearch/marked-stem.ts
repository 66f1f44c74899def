// No word begins with these letters of old English and old Slavonic. A mark in another script would be torn off its stem.
const latinMark = 'ƿ';
const cyrillicMark = 'ѱ';

/**
 * Gives a stem as Meilisearch indexes it: one token that is never taken for a word. Unmarked, `government`, the stem of
 * `governmental`, would find the word `government`, whose stem is another.
 */
export function markStem(stem: string): string {
  const mark = /^\p{Script=Cyrillic}/u.test(stem) ? cyrillicMark : latinMark;
  return mark + stem.replace(/[^\p{L}\p{N}\p{M}]/gu, latinMark);
}
