/** One spelling of a legacy address, whatever the order of its parameters and its way of escaping: what redirects are kept by. */
export function normalizeLegacy(address: string): string {
  const url = new URL(address.replace(/^\/+/, '/'), 'http://site');
  url.searchParams.sort();
  const path = url.pathname.replace(/(.)\/+$/, '$1');
  return `${readable(path)}${url.search}`;
}

// A stray % is what it is.
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
