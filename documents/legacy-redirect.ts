import type { Catalog } from '@/lib/catalog/catalog';

/** The path that took the place of an address of the former site, with or without its query; null for any other. */
export function findLegacyRedirect(catalog: Catalog, pathname: string, search: string): string | null {
  return catalog.findRedirect(pathname + search) ?? catalog.findRedirect(pathname);
}
