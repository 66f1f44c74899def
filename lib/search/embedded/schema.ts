import { locales, type Locale } from '@/lib/domain/locale';

/** Goes up with every change of the tables or of what is put into them; an index of another version is not read. */
export const schemaVersion = 2;

/** How much the parts of a text weigh, title first. */
export const fieldWeights = [6, 2.5, 1, 0.7] as const;

/**
 * The tables. Releases have numbers, which are never used again; `block` holds a thousand of them as columns (see
 * release-columns.ts), `facet_set` the sets of values that releases have of a facet. Of each language: `stems` and `words` to
 * search in, `spots` with every place where a stem stands, `vocab` with every word as it is stemmed, `stem` with the number of releases that have it, and `forward`
 * with each release's words in order, to rank by.
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
  CREATE VIRTUAL TABLE stems_${locale} USING fts5(title, lead, body, terms, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE words_${locale} USING fts5(title, lead, body, terms, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE spots_${locale} USING fts5vocab(stems_${locale}, 'instance');
  CREATE TABLE stem_${locale} (id INTEGER PRIMARY KEY, stem TEXT NOT NULL UNIQUE, frequency INTEGER NOT NULL);
  CREATE TABLE vocab_${locale} (id INTEGER PRIMARY KEY, word TEXT NOT NULL, stem INTEGER NOT NULL, frequency INTEGER NOT NULL,
    UNIQUE (word, stem));
  CREATE INDEX vocab_${locale}_by_stem ON vocab_${locale} (stem);
  CREATE TABLE forward_${locale} (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
`;

export const tables = commonTables + locales.map(tablesOf).join('');

/** A stem or a word as one token of FTS5's `ascii` tokenizer: names of several words have blanks in them. */
export function tokenOf(text: string): string {
  return text.replace(/[^a-z0-9\u0080-\u{10ffff}]/gu, '\ue000');
}

/** A token, quoted for FTS5's query language, in which only the quote itself is special. */
export function quote(text: string): string {
  return `"${tokenOf(text)}"`;
}
