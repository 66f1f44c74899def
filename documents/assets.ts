import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({ style: z.string(), script: z.string() });

/** The addresses of the one stylesheet and the one script of the documents; their names carry their hashes. */
export type Assets = z.infer<typeof manifestSchema>;

const manifestFile = path.join(/* turbopackIgnore: true */ process.cwd(), 'var/build/assets.json');
let read: { at: number; assets: Assets } | undefined;

/** Reads what scripts/build-assets.ts wrote, again when it was written again. */
export function assets(): Assets {
  const at = statSync(manifestFile).mtimeMs;
  if (read?.at !== at) read = { at, assets: manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8'))) };
  return read.assets;
}
