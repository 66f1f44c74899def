import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { locales, type Locale } from '@/lib/domain/locale';
import type { ReleaseFacts, ReleaseText } from '@/lib/domain/release';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { json, query, type Connection } from './database';

/** A release in all the languages it is written in. */
export interface WrittenRelease {
  facts: ReleaseFacts;
  texts: readonly ReleaseText[];
}

/** What is public, as it was written: for who derives something from all of it. */
export interface WrittenReleases {
  taxonomy(): Taxonomy;
  /** How many; withdrawn ones do not count. */
  count(): number;
  /** Marks that change with what a release says, by slug; withdrawn ones are not among them. The newest come first. */
  marks(): Map<string, string>;
  /** The mark of one; null where it is not found. */
  markOf(slug: string): string | null;
  /** Withdrawn ones are not found. */
  find(slug: string): WrittenRelease | null;
  /** Every text in a language, one after the other. */
  texts(locale: Locale): Iterable<ReleaseText>;
}

const markRow = z.object({ slug: z.string(), files: z.string() });
const factsRow = z.object({ facts: json<ReleaseFacts>() });
const slugRow = z.object({ slug: z.string() });
const textRow = z.object({
  locale: z.enum(locales),
  title: z.string(),
  lead: z.string(),
  body: z.string(),
  outdated: z.number(),
  links: json<ReleaseText['links']>(),
  notices: json<ReleaseText['notices']>(),
});
const textColumns = 'locale, title, lead, body, outdated, links, notices';

const filesOfReleases = `SELECT r.slug, group_concat(f.path || ' ' || f.hash, char(10)) AS files
  FROM releases r JOIN files f ON f.unit = 'releases/' || substr(r.slug, 1, 4) || '/' || r.slug WHERE r.withdrawn = 0`;

/** Prepares the questions to a generation of the catalog. */
export function askWrittenReleases(connection: Connection): WrittenReleases {
  const taxonomy = query(
    connection,
    "SELECT json FROM documents WHERE name = 'taxonomy'",
    z.object({ json: json<Taxonomy>() }),
  );
  const count = query(
    connection,
    'SELECT count(*) AS count FROM releases WHERE withdrawn = 0',
    z.object({ count: z.number() }),
  );
  const marks = query(
    connection,
    `${filesOfReleases} GROUP BY r.slug ORDER BY r.published_at DESC, r.slug DESC`,
    markRow,
  );
  const mark = query(connection, `${filesOfReleases} AND r.slug = ? GROUP BY r.slug`, markRow);
  const facts = query(connection, 'SELECT facts FROM releases WHERE slug = ? AND withdrawn = 0', factsRow);
  const texts = query(connection, `SELECT ${textColumns} FROM texts WHERE slug = ?`, textRow);
  const text = query(connection, `SELECT ${textColumns} FROM texts WHERE slug = ? AND locale = ?`, textRow);
  const written = query(connection, 'SELECT slug FROM texts WHERE locale = ?', slugRow);
  return {
    taxonomy() {
      const row = taxonomy.find();
      if (!row) throw new Error('The catalog has lost its taxonomy.');
      return row.json;
    },
    count: () => count.find()?.count ?? 0,
    marks: () => new Map(marks.list().map((row) => [row.slug, markIn(row)])),
    markOf(slug) {
      const row = mark.find(slug);
      return row && markIn(row);
    },
    find(slug) {
      const found = facts.find(slug);
      return found && { facts: found.facts, texts: texts.list(slug).map(textOf) };
    },
    *texts(locale) {
      for (const { slug } of written.list(locale)) {
        const found = text.find(slug, locale);
        if (found) yield textOf(found);
      }
    },
  };
}

function markIn({ files }: z.output<typeof markRow>): string {
  return createHash('sha1').update(files).digest('base64url');
}

function textOf({ outdated, ...words }: z.output<typeof textRow>): ReleaseText {
  return { ...words, isOutdated: outdated === 1 };
}
