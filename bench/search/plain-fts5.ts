import { connect, type Bound, type Connection } from '@/lib/catalog/database';
import {
  firstDayOf,
  lastDayOf,
  resultsPerPage,
  searchFacets,
  type SearchFacet,
  type SearchQuery,
} from '@/lib/domain/search-query';
import type { BenchEngine } from './bench-engine';
import { readDocuments, type BenchDocument } from './documents';
import type { QueryKind } from './queries';

const tables = `
  CREATE VIRTUAL TABLE search USING fts5(title, lead, body, terms, content='', tokenize='unicode61 remove_diacritics 2');
  CREATE TABLE document (id INTEGER PRIMARY KEY, slug TEXT, published_at INTEGER, published_on TEXT);
  CREATE INDEX document_by_date ON document (published_at);
  CREATE TABLE filing (document INTEGER, facet TEXT, value TEXT, PRIMARY KEY (document, facet, value)) WITHOUT ROWID;
  CREATE INDEX filing_by_value ON filing (facet, value, document);
`;

/** Writes what one writes with SQLite alone: a table of FTS5 and a table of facets. */
export async function buildPlainFts5(documents: string, file: string): Promise<void> {
  const connection = connect(file);
  connection.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN; ${tables}`);
  const search = connection.prepare('INSERT INTO search (rowid, title, lead, body, terms) VALUES (?, ?, ?, ?, ?)');
  const document = connection.prepare('INSERT INTO document VALUES (?, ?, ?, ?)');
  const filing = connection.prepare('INSERT OR IGNORE INTO filing VALUES (?, ?, ?)');
  let id = 0;
  for await (const each of readDocuments(documents)) {
    id++;
    search.run(id, each.texts.title, each.texts.lead, each.texts.body, each.texts.terms);
    document.run(id, each.slug, each.publishedAt, each.publishedOn);
    for (const facet of searchFacets) for (const value of valuesOf(each, facet)) filing.run(id, facet, value);
  }
  connection.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
}

/** Asks it as one does: a page of hits by bm25(), their number, and a GROUP BY for each facet. */
export function openPlainFts5(file: string): BenchEngine {
  const connection = connect(file);
  return {
    answer(query, kind) {
      if (kind === 'a typo') return null;
      const page = where(query, kind);
      const order = query.q === '' || query.sort === 'newest' ? 'published_at DESC' : 'bm25(search, 6, 2.5, 1, .7)';
      const from = query.q === '' ? 'document' : 'search CROSS JOIN document ON document.id = search.rowid';
      const offset = (query.page - 1) * resultsPerPage;
      all(
        connection,
        `SELECT slug FROM ${from} WHERE ${page.sql} ORDER BY ${order} LIMIT 10 OFFSET ${offset}`,
        page.values,
      );
      for (const facet of searchFacets.slice(0, 4)) {
        const { sql, values } = where(query, kind, facet);
        all(
          connection,
          `SELECT value, count(*) FROM ${from} CROSS JOIN filing ON filing.document = document.id AND filing.facet = '${facet}' WHERE ${sql} GROUP BY value ORDER BY 2 DESC`,
          values,
        );
      }
      const [row] = all(connection, `SELECT count(*) AS total FROM ${from} WHERE ${page.sql}`, page.values);
      return (row as { total: number }).total;
    },
  };
}

function where(query: SearchQuery, kind: QueryKind, except?: SearchFacet): { sql: string; values: Bound[] } {
  const conditions = ['true'];
  const values: Bound[] = [];
  const add = (condition: string, ...bound: Bound[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  if (query.q !== '') add('search MATCH ?', expressionOf(query.q, kind));
  if (query.from !== null) add('published_on >= ?', firstDayOf(query.from));
  if (query.to !== null) add('published_on <= ?', lastDayOf(query.to));
  for (const facet of searchFacets.filter((each) => each !== except && query[each].length > 0)) {
    const marks = query[facet].map(() => '?').join(', ');
    add(`document.id IN (SELECT document FROM filing WHERE facet = ? AND value IN (${marks}))`, facet, ...query[facet]);
  }
  return { sql: conditions.join(' AND '), values };
}

function expressionOf(q: string, kind: QueryKind): string {
  if (q.startsWith('"')) return q;
  const [words = '', excluded] = q.split(' -');
  const quoted = words.split(' ').map((word) => `"${word}"`);
  if (kind === 'near: six words of a text') return quoted.join(' OR ');
  const last = kind.includes('prefix') ? '*' : '';
  return `${quoted.join(' AND ')}${last}${excluded === undefined ? '' : ` NOT "${excluded}"`}`;
}

function all(connection: Connection, sql: string, values: readonly Bound[]): unknown[] {
  return connection.prepare(sql).all(...values);
}

function valuesOf(document: BenchDocument, facet: SearchFacet): readonly string[] {
  return facet === 'languages' ? [document.language] : document.facets[facet];
}
