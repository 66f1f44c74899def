import 'server-only';
import type { Catalog } from './catalog';
import { CatalogMissingError } from './errors';

/** Opens the catalog in a directory (by default `catalog` under VAR_DIR) for reading; throws CatalogMissingError where there is none yet. */
export function openCatalog(directory = 'var/catalog'): Catalog {
  throw new CatalogMissingError(`There is no catalog in ${directory}.`);
}
