import { InvalidContentError } from '@/lib/content/errors';
import { listReleasePaths } from '@/lib/content/release-paths';
import { stampRelease } from '@/lib/content/stamp-release';
import { env } from '@/lib/env';

const root = env().CONTENT_DIR;
const wanted = process.argv[2];
const all = wanted === '--all';
const paths = [...listReleasePaths(root)].filter((path) => all || path.endsWith(`/${wanted}`));

if (paths.length === 0) {
  console.error(
    `${wanted ?? 'Nothing'} is not a release; name a slug, or --all for every translation that was never stamped.`,
  );
  process.exitCode = 1;
}
for (const path of paths) {
  try {
    for (const file of stampRelease(root, path, { onlyMissing: all })) console.log(`Stamped ${file}`);
  } catch (cause) {
    if (!(cause instanceof InvalidContentError)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
}
