import { join } from 'node:path';
import { updateCatalog } from '@/lib/catalog/update';
import { InvalidContentError } from '@/lib/content/errors';
import { env } from '@/lib/env';

const { CONTENT_DIR, VAR_DIR } = env();
const began = performance.now();

try {
  const update = await updateCatalog({ root: CONTENT_DIR, directory: join(VAR_DIR, 'catalog') });
  for (const changed of update.changed) console.log(`Took in ${changed}`);
  const what = update.isRebuilt
    ? 'Built the catalog anew'
    : update.changed.length > 0
      ? 'Brought the catalog up to date'
      : 'Nothing has changed';
  console.log(`${what}: version ${update.version}, ${Math.round(performance.now() - began)} ms.`);
} catch (cause) {
  if (!(cause instanceof InvalidContentError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
