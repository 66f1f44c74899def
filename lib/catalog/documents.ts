import 'server-only';
import { z } from 'zod';
import type { NavigationItem, Site } from '@/lib/domain/site';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { json, query, type Connection } from './database';

/** What every page stands on, as it was put into a catalog. */
export interface StoredDocuments {
  site: () => Site;
  taxonomy: () => Taxonomy;
  navigation: () => NavigationItem[];
}

/** Prepares the reading of what every page stands on. */
export function askDocuments(connection: Connection): StoredDocuments {
  const document = query(connection, 'SELECT json FROM documents WHERE name = ?', z.object({ json: z.string() }));
  const read = (name: string): string => {
    const row = document.find(name);
    if (!row) throw new Error(`The catalog has lost its ${name}.`);
    return row.json;
  };
  return {
    site: () => json<Site>().parse(read('site')),
    taxonomy: () => json<Taxonomy>().parse(read('taxonomy')),
    navigation: () => json<NavigationItem[]>().parse(read('navigation')),
  };
}
