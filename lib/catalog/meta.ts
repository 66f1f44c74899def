import 'server-only';
import { z } from 'zod';
import { query, type Connection } from './database';
import { schemaVersion } from './schema';

/** What a catalog says of itself. */
export interface Meta {
  schema: string;
  /** The content directory, absolute. */
  root: string;
  /** Changes when a release that was wrong may be right. */
  vocabulary: string;
  revision: number;
  /** The revision that last changed site files or pages. */
  siteRevision: number;
  builtAt: string;
}

const metaSchema = z.object({
  schema: z.literal(schemaVersion),
  root: z.string(),
  vocabulary: z.string(),
  revision: z.coerce.number(),
  siteRevision: z.coerce.number(),
  builtAt: z.string(),
});

/** What a catalog says of itself, or null where it is none, or one of another version. */
export function readMeta(connection: Connection): Meta | null {
  const master = query(
    connection,
    "SELECT name FROM sqlite_master WHERE name = 'meta'",
    z.object({ name: z.string() }),
  );
  if (!master.find()) return null;
  const rows = query(
    connection,
    'SELECT key, value FROM meta',
    z.object({ key: z.string(), value: z.string() }),
  ).list();
  const parsed = metaSchema.safeParse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
  return parsed.success ? parsed.data : null;
}
