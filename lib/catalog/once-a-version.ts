/** Reads what a version decides: once, and again when the version is another one. */
export function onceAVersion<T>(version: () => string, read: () => T): () => T {
  let kept: { version: string; value: T } | undefined;
  return () => {
    const current = version();
    if (kept?.version !== current) kept = { version: current, value: read() };
    return kept.value;
  };
}
