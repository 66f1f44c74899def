import type { SearchIndexMessage } from '@/lib/search/keep-search-index';
import { keepThread } from './keep-thread';
import { makeProgress } from './progress';

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
  const isToBeTold = makeProgress();
  return (message) => {
    switch (message.kind) {
      case 'progress':
        return isToBeTold(message.done, message.total) ? `search index: ${message.done} of ${message.total}` : null;
      case 'changed':
        return `search index: took in ${message.put} releases and lost ${message.removed} in ${message.milliseconds} ms`;
      case 'trouble':
        return `search index: ${message.text}; it is tried again`;
    }
  };
}
