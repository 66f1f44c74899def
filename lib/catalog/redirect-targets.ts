import 'server-only';
import { z } from 'zod';
import type { KnownAddresses } from '@/lib/content/own-address';
import { facets, type Taxonomy } from '@/lib/domain/taxonomy';
import { query, type Connection } from './database';

/** What redirects may lead to: the terms of a taxonomy, and the releases in a catalog. */
export function knownAddresses(connection: Connection, taxonomy: Taxonomy): KnownAddresses {
  const terms = new Set(facets.flatMap((facet) => taxonomy[facet].map(({ id }) => `${facet}/${id}`)));
  const release = query(connection, 'SELECT slug FROM releases WHERE slug = ?', z.object({ slug: z.string() }));
  return {
    isTerm: (facet, id) => terms.has(`${facet}/${id}`),
    isRelease: (slug) => release.find(slug) !== null,
  };
}
