import type { SearchIndexMessage } from '@/lib/search/keep-search-index';
import { keepThread } from './keep-thread';

/** A filling index tells of itself at most so often, in milliseconds. */
const progressEvery = 5_000;

/** Starts the thread that keeps the search index; gives what ends it. */
export function startSearchIndexKeeper(print: (line: string) => void): () => Promise<void> {
  const lineOf = makeLines();
  const hear = (message: SearchIndexMessage) => {
    const line = lineOf(message);
    if (line !== null) print(line);
  };
  return keepThread('search-index-keeper.mjs', (worker) => worker.on('message', hear));
}

function makeLines(): (message: SearchIndexMessage) => string | null {
  let saidAt = -progressEvery;
  return (message) => {
    switch (message.kind) {
      case 'progress':
        if (performance.now() - saidAt < progressEvery && message.done < message.total) return null;
        saidAt = performance.now();
        return `search index: ${message.done} of ${message.total}`;
      case 'changed':
        return `search index: took in ${message.put} releases and lost ${message.removed} in ${message.milliseconds} ms`;
      case 'trouble':
        return `search index: ${message.text}; it is tried again`;
    }
  };
}
