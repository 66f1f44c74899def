import 'server-only';
import { listFolder } from './content-file';

/**
 * Lists what lies where releases lie, `releases/{year}/{name}`, newest years first; what is no release is listed too,
 * so that reading it can say so.
 */
export function* listReleasePaths(root: string): Generator<string> {
  for (const year of listFolder(root, 'releases').reverse()) {
    const path = `releases/${year.name}`;
    if (year.isDirectory()) for (const entry of listFolder(root, path).reverse()) yield `${path}/${entry.name}`;
    else yield path;
  }
}
