/** Lets the event loop turn in a long loop whenever some milliseconds have passed; native handles are freed there too. */
export function makeBreather(milliseconds = 15): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < milliseconds) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
