/** There is no catalog yet, or it is of another version: somebody has to build it first. */
export class CatalogMissingError extends Error {
  override name = 'CatalogMissingError';
}
