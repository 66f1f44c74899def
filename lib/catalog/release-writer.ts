import 'server-only';
import { z } from 'zod';
import { localesOf, type ReadableRelease } from '@/lib/content/read-release';
import { withParents } from '@/lib/content/vocabulary';
import type { ReleaseFacts } from '@/lib/domain/release';
import { json, query, type Connection } from './database';

/** Puts releases into the catalog and takes them out. */
export interface ReleaseWriter {
  put(release: ReadableRelease, parents: ReadonlyMap<string, string>): void;
  remove(slug: string): void;
}

/** The term under which every release is filed. */
export const everything = '';

const filedRow = z.object({ publishedAt: z.number(), terms: json<string[]>() });

/** Prepares the statements that keep releases in a catalog. */
export function makeReleaseWriter(connection: Connection): ReleaseWriter {
  const insertRelease = connection.prepare('INSERT INTO releases VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertText = connection.prepare('INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const insertMedia = connection.prepare('INSERT INTO media VALUES (?, ?, ?)');
  const insertFiling = connection.prepare('INSERT INTO filings VALUES (?, ?, ?, ?, ?)');
  const deleteFiling = connection.prepare('DELETE FROM filings WHERE term = ? AND published_at = ? AND slug = ?');
  const deletions = ['releases', 'texts', 'media'].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE slug = ?`),
  );
  const filed = query(connection, 'SELECT published_at AS publishedAt, terms FROM releases WHERE slug = ?', filedRow);
  return {
    put(release, parents) {
      const { facts, texts, media } = release;
      const { slug } = facts;
      const at = Date.parse(facts.publishedAt);
      const terms = facts.withdrawal ? [] : termsOf(facts, parents);
      const locales = JSON.stringify(localesOf(release));
      insertRelease.run(
        slug,
        at,
        facts.withdrawal ? 1 : 0,
        facts.original,
        locales,
        JSON.stringify(terms),
        JSON.stringify(facts),
      );
      for (const { locale, title, lead, body, links, notices, isOutdated } of texts)
        insertText.run(
          slug,
          locale,
          title,
          lead,
          isOutdated ? 1 : 0,
          JSON.stringify(links),
          JSON.stringify(notices),
          body,
        );
      for (const { file, size } of media) insertMedia.run(slug, file, size);
      const [year, month] = facts.publishedOn.split('-').map(Number);
      for (const term of terms) insertFiling.run(term, at, slug, year, month);
    },
    remove(slug) {
      const known = filed.find(slug);
      for (const term of known?.terms ?? []) deleteFiling.run(term, known?.publishedAt, slug);
      deletions.forEach((deletion) => deletion.run(slug));
    },
  };
}

function termsOf(facts: ReleaseFacts, parents: ReadonlyMap<string, string>): string[] {
  const structures = [...facts.sources, ...facts.structures].flatMap((structure) => withParents(structure, parents));
  return [...new Set([everything, ...facts.countries, ...facts.fields, ...structures, ...facts.meetings])].sort();
}
