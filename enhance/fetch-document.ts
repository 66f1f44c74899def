/** Fetches one of our documents; throws where it cannot be had, or where a newer question has made it needless. */
export async function fetchDocument(address: string, signal: AbortSignal): Promise<Document> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
