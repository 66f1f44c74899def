/** Goes up with every change of the tables or of what is put into them; a catalog of another version is rebuilt. */
export const schemaVersion = '2';

/**
 * The tables. `unit` is what is read as one: a release's folder, or `site`, `pages`, `redirects`. `filings` are the
 * releases under each term, and under '' all of them, withdrawn ones nowhere; `counts` follow them by trigger.
 */
export const tables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE documents (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE pages (id TEXT, locale TEXT, json TEXT NOT NULL, PRIMARY KEY (id, locale)) WITHOUT ROWID;
  CREATE TABLE redirects (source TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE units (unit TEXT PRIMARY KEY, hidden_until TEXT) WITHOUT ROWID;
  CREATE TABLE files (unit TEXT, path TEXT, size INTEGER NOT NULL, modified_at REAL NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (unit, path)) WITHOUT ROWID;
  CREATE TABLE problems (unit TEXT, position INTEGER, json TEXT NOT NULL, PRIMARY KEY (unit, position)) WITHOUT ROWID;

  CREATE TABLE releases (slug TEXT PRIMARY KEY, published_at INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
    original TEXT NOT NULL, locales TEXT NOT NULL, terms TEXT NOT NULL, facts TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE texts (slug TEXT NOT NULL, locale TEXT NOT NULL, title TEXT NOT NULL, lead TEXT NOT NULL,
    outdated INTEGER NOT NULL, links TEXT NOT NULL, notices TEXT NOT NULL, body TEXT NOT NULL);
  CREATE UNIQUE INDEX texts_by_slug ON texts (slug, locale);
  CREATE TABLE media (slug TEXT, file TEXT, size INTEGER NOT NULL, PRIMARY KEY (slug, file)) WITHOUT ROWID;

  CREATE TABLE filings (term TEXT, published_at INTEGER, slug TEXT, year INTEGER NOT NULL, month INTEGER NOT NULL,
    PRIMARY KEY (term, published_at, slug)) WITHOUT ROWID;
  CREATE TABLE counts (term TEXT, year INTEGER, month INTEGER, count INTEGER NOT NULL,
    PRIMARY KEY (term, year, month)) WITHOUT ROWID;
  CREATE TRIGGER filed AFTER INSERT ON filings BEGIN
    INSERT INTO counts VALUES (new.term, new.year, new.month, 1)
      ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER unfiled AFTER DELETE ON filings BEGIN
    UPDATE counts SET count = count - 1 WHERE term = old.term AND year = old.year AND month = old.month;
    DELETE FROM counts WHERE term = old.term AND year = old.year AND month = old.month AND count = 0;
  END;
`;
