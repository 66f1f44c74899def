/** In milliseconds: no publication is seen later for it, and a document that asks for the state many times looks once or twice. */
const lookEvery = 1;

/** Makes a look at something outside cheap to ask for: what was seen within the last millisecond is not looked at again. */
export function nowAndThen<T>(look: () => T): () => T {
  let seen: { at: number; value: T } | undefined;
  return () => {
    const at = performance.now();
    if (seen === undefined || at - seen.at >= lookEvery) seen = { at, value: look() };
    return seen.value;
  };
}
