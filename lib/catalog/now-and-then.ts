/** In milliseconds: no publication is seen later for it, and a document that asks for the state many times looks once or twice. */
const usually = 1;

/**
 * Makes a look at something outside cheap to ask for: what was seen within the last milliseconds, one unless more are given, is not
 * looked at again.
 */
export function nowAndThen<T>(look: () => T, every = usually, now = () => performance.now()): () => T {
  let seen: { at: number; value: T } | undefined;
  return () => {
    const at = now();
    if (seen === undefined || at - seen.at >= every) seen = { at, value: look() };
    return seen.value;
  };
}
