/** In milliseconds: often enough to be seen to go on, and seldom enough for a log. */
const tellEvery = 5_000;

/** Makes what tells whether to say how far something has come: at its beginning, at its end, and now and then between. */
export function makeProgress(now = () => performance.now()): (done: number, total: number) => boolean {
  let toldAt = -Infinity;
  return (done, total) => {
    if (now() - toldAt < tellEvery && done < total) return false;
    toldAt = now();
    return true;
  };
}
