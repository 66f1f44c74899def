import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// Node 20 runs no TypeScript, so the server is bundled; packages stay outside and are found in node_modules.
rmSync('var/build/server', { recursive: true, force: true });
await build({
  entryPoints: [
    'server/main.ts',
    'server/content-keeper.ts',
    'server/search-index-keeper.ts',
    'server/meilisearch-keeper.ts',
  ],
  outdir: 'var/build/server',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  // A marker for Next's layers, which throws anywhere else.
  alias: { 'server-only': './node_modules/server-only/empty.js' },
  sourcemap: 'inline',
  logLevel: 'warning',
});
