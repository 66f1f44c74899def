import { z } from 'zod';
import { connect, query, type Connection } from '@/lib/catalog/database';
import { currentGeneration, generationFile } from '@/lib/catalog/generations';
import { locales, type Locale } from '@/lib/domain/locale';
import { unpackPostings } from '../posting-chunks';
import { blob } from '../sql';

const row = z.object({ line: z.string() });

/** All that the current index of a directory says, in an order of its own: equal dumps find, count and correct alike. */
export function dumpIndex(directory: string): Record<string, string[]> {
  const connection = connect(generationFile(directory, currentGeneration(directory) ?? ''));
  const lines = (sql: string) =>
    query(connection, sql, row)
      .list()
      .map(({ line }) => line)
      .sort();
  try {
    const perLocale = locales.flatMap((locale) => [
      [`stems ${locale}`, lines(`SELECT stem || ' ' || frequency AS line FROM stem_${locale} WHERE frequency <> 0`)],
      [
        `words ${locale}`,
        lines(`SELECT v.word || ' ' || s.stem || ' ' || v.frequency AS line FROM vocab_${locale} v
          JOIN stem_${locale} s ON s.id = v.stem WHERE v.frequency <> 0`),
      ],
      [`postings ${locale}`, postingsIn(connection, locale)],
      [
        `packed ${locale}`,
        lines(`SELECT length || ' ' || hex(letters) || ' ' || hex(masks) AS line FROM packed_words
          WHERE locale = '${locale}' AND length(letters) > 0`),
      ],
    ]);
    return {
      ...(Object.fromEntries(perLocale) as Record<string, string[]>),
      releases: lines("SELECT slug || ' ' || hash AS line FROM release"),
      totals: lines("SELECT key || ' ' || value AS line FROM meta WHERE key LIKE 'totals %'"),
      filling: lines("SELECT value AS line FROM meta WHERE key = 'filling' AND value <> 'null'"),
    };
  } finally {
    connection.close();
  }
}

function postingsIn(connection: Connection, locale: Locale): string[] {
  const chunks = query(
    connection,
    `SELECT s.stem, p.data FROM (SELECT * FROM posting_${locale} UNION ALL SELECT * FROM recent_${locale}) p
      LEFT JOIN stem_${locale} s ON s.id = p.stem`,
    z.object({ stem: z.string(), data: blob }),
  );
  const slugs = new Map(
    query(connection, 'SELECT number, slug FROM release', z.object({ number: z.number(), slug: z.string() }))
      .list()
      .map(({ number, slug }) => [number, slug]),
  );
  const lines = chunks.list().flatMap(({ stem, data }) => {
    const { numbers, counts } = unpackPostings(data);
    return Array.from(numbers, (number, at) => ({
      slug: slugs.get(number),
      line: `${stem} ${slugs.get(number)} ${counts[at]}`,
    }));
  });
  // What is gone is kept and not found.
  return lines
    .filter(({ slug }) => slug !== undefined)
    .map(({ line }) => line)
    .sort();
}

/** Tells whether SQLite finds nothing wrong with the current index of a directory. */
export function isIndexIntact(directory: string): boolean {
  const generation = currentGeneration(directory);
  if (generation === null) return true;
  const connection = connect(generationFile(directory, generation));
  try {
    const master = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'words_en'").get();
    if (master === undefined) return true;
    for (const table of locales.map((locale) => `words_${locale}`))
      connection.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`);
    const check = query(connection, 'PRAGMA integrity_check', z.object({ integrity_check: z.string() }));
    return check.find()?.integrity_check === 'ok';
  } finally {
    connection.close();
  }
}
