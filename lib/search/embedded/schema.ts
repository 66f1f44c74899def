import { locales, type Locale } from '@/lib/domain/locale';

/** Goes up with every change of the tables or of what is put into them; an index of another version is not read. */
export const schemaVersion = 3;

/** How much the parts of a text weigh, title first. */
export const fieldWeights = [6, 2.5, 1, 0.7] as const;

/**
 * The tables. Releases have numbers, which are never used again: one that changes gets a new one; `block` holds a thousand of them as columns (see
 * release-columns.ts), `facet_set` the sets of values that releases have of a facet. Of each language: `stem` with every stem and the
 * number of releases that have it, `posting` and `recent` with those releases (see posting-chunks.ts), `words` to find phrases in, `vocab` with every
 * word as it is stemmed, in the order of words, for beginnings are read in a row, and `forward` with each release's words in order, to rank by.
 */
export const commonTables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE release (number INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL UNIQUE, hash TEXT NOT NULL);
  CREATE TABLE block (block INTEGER PRIMARY KEY, revision INTEGER NOT NULL, columns BLOB NOT NULL, slugs TEXT NOT NULL);
  CREATE TABLE facet_set (facet TEXT, id INTEGER, vals TEXT NOT NULL, PRIMARY KEY (facet, id)) WITHOUT ROWID;
  CREATE TABLE packed_words (locale TEXT, length INTEGER, letters BLOB NOT NULL, masks BLOB NOT NULL, frequencies BLOB NOT NULL,
    PRIMARY KEY (locale, length));
`;

const tablesOf = (locale: Locale) => `
  CREATE TABLE stem_${locale} (id INTEGER PRIMARY KEY, stem TEXT NOT NULL UNIQUE, frequency INTEGER NOT NULL);
  CREATE TABLE posting_${locale} (stem INTEGER, first INTEGER, data BLOB NOT NULL, PRIMARY KEY (stem, first)) WITHOUT ROWID;
  CREATE TABLE recent_${locale} (stem INTEGER, first INTEGER, data BLOB NOT NULL, PRIMARY KEY (stem, first)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE words_${locale} USING fts5(title, lead, body, terms, content='', contentless_delete=1, tokenize='ascii');
  CREATE TABLE vocab_${locale} (word TEXT, stem INTEGER, id INTEGER NOT NULL UNIQUE, frequency INTEGER NOT NULL,
    PRIMARY KEY (word, stem)) WITHOUT ROWID;
  CREATE INDEX vocab_${locale}_by_stem ON vocab_${locale} (stem, id);
  CREATE TABLE forward_${locale} (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
`;

export const tables = commonTables + locales.map(tablesOf).join('');

/** A folded word as a token of FTS5's `ascii` tokenizer, quoted for its query language. */
export function quote(word: string): string {
  return `"${word.replace(/[^a-z0-9\u0080-\u{10ffff}]/gu, '\ue000')}"`;
}
