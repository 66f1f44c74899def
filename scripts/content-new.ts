import { makeRelease, NewReleaseError } from '@/lib/content/new-release';
import { env } from '@/lib/env';

try {
  const path = makeRelease(env().CONTENT_DIR, process.argv[2] ?? '');
  console.log(`Made ${path}: write release.yaml and en.md, and add a {locale}.md for each translation.`);
} catch (cause) {
  if (!(cause instanceof NewReleaseError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
