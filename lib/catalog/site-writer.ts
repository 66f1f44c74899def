import 'server-only';
import type { PagesRead } from '@/lib/content/read-pages';
import type { RedirectsRead } from '@/lib/content/read-redirects';
import type { SiteFilesRead } from '@/lib/content/read-site-files';
import type { Connection } from './database';

/** Puts what is not a release into the catalog. */
export interface SiteWriter {
  putSite(read: SiteFilesRead): void;
  putPages(read: PagesRead): void;
  putRedirects(read: RedirectsRead): void;
  putMeta(facts: Record<string, string>): void;
}

/** Prepares the statements that keep the site, its pages and its redirects in a catalog. */
export function makeSiteWriter(connection: Connection): SiteWriter {
  const insertDocument = connection.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?)');
  const insertPage = connection.prepare('INSERT INTO pages VALUES (?, ?, ?)');
  const insertRedirect = connection.prepare('INSERT INTO redirects VALUES (?, ?)');
  const insertMeta = connection.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)');
  return {
    putSite({ site, taxonomy, navigation }) {
      for (const [name, value] of Object.entries({ site, taxonomy, navigation }))
        insertDocument.run(name, JSON.stringify(value));
    },
    putPages({ pages }) {
      connection.exec('DELETE FROM pages');
      for (const page of pages) insertPage.run(page.id, page.locale, JSON.stringify(page));
    },
    putRedirects({ redirects }) {
      connection.exec('DELETE FROM redirects');
      for (const { source, target } of redirects) insertRedirect.run(source, target);
    },
    putMeta(facts) {
      for (const [key, value] of Object.entries(facts)) insertMeta.run(key, value);
    },
  };
}
