import { z } from 'zod';
import { connect, query } from '@/lib/catalog/database';
import { currentGeneration, generationFile } from '@/lib/catalog/generations';
import { locales } from '@/lib/domain/locale';

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
      [
        `spots ${locale}`,
        lines(`SELECT spot.term || ' ' || spot.col || ' ' || spot.offset || ' ' || r.slug AS line FROM spots_${locale} spot
          LEFT JOIN release r ON r.number = spot.doc`),
      ],
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

/** Tells whether SQLite finds nothing wrong with the current index of a directory. */
export function isIndexIntact(directory: string): boolean {
  const generation = currentGeneration(directory);
  if (generation === null) return true;
  const connection = connect(generationFile(directory, generation));
  try {
    const master = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'stems_en'").get();
    if (master === undefined) return true;
    for (const table of locales.flatMap((locale) => [`stems_${locale}`, `words_${locale}`]))
      connection.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`);
    const check = query(connection, 'PRAGMA integrity_check', z.object({ integrity_check: z.string() }));
    return check.find()?.integrity_check === 'ok';
  } finally {
    connection.close();
  }
}
