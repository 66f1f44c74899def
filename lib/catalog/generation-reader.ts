import 'server-only';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { connect, query } from './database';
import { generationFile } from './generations';
import { readMeta } from './meta';
import { askReleases, type ReleaseQuestions } from './release-questions';
import { askSite, type Documents, type SiteQuestions } from './site-questions';
import { versionOf } from './update';

/** One generation, open for reading. */
export interface GenerationReader {
  generation: string;
  root: string;
  builtAt: string;
  releases: ReleaseQuestions;
  site: SiteQuestions;
  version(): string;
  documents(): Documents;
  close(): void;
}

/** Opens a generation, or gives null where it is gone, unfinished or of another version. */
export function openGeneration(directory: string, generation: string): GenerationReader | null {
  const file = generationFile(directory, generation);
  if (!existsSync(file)) return null;
  const connection = connect(file);
  const meta = readMeta(connection);
  if (!meta) {
    connection.close();
    return null;
  }
  // Changes whenever another connection has committed, and costs a few microseconds.
  const state = query(connection, 'PRAGMA data_version', z.object({ data_version: z.number() }));
  const revision = query(
    connection,
    "SELECT value FROM meta WHERE key = 'revision'",
    z.object({ value: z.coerce.number() }),
  );
  const site = askSite(connection);
  let known = { state: -1, version: '' };
  const version = () => {
    const now = state.find()?.data_version ?? -1;
    if (now !== known.state) known = { state: now, version: versionOf(generation, revision.find()?.value ?? 0) };
    return known.version;
  };
  let parsed: { version: string; documents: Documents } | undefined;
  const documents = () => {
    const current = version();
    if (parsed?.version !== current) parsed = { version: current, documents: site.documents() };
    return parsed.documents;
  };
  const { root, builtAt } = meta;
  return {
    generation,
    root,
    builtAt,
    releases: askReleases(connection),
    site,
    version,
    documents,
    close: () => void connection.close(),
  };
}
