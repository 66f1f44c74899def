import type { Catalog } from '@/lib/catalog/catalog';

/** Answers an address of the former site with the one that took its place, with or without its query; else null. */
export function findLegacyRedirect(catalog: Catalog, pathname: string, search: string): Response | null {
  const target = catalog.findRedirect(pathname + search) ?? catalog.findRedirect(pathname);
  if (!target) return null;
  return new Response(null, { status: 301, headers: { location: target, 'cache-control': 'public, max-age=3600' } });
}
