import { env } from '@/lib/env';
import type { ServerMessage } from '@/lib/search/meilisearch/server-keeper';
import { keepThread } from './keep-thread';

/** Starts the thread that keeps Meilisearch right, where there is one; gives what ends it. */
export function startMeilisearchKeeper(print: (line: string) => void): () => Promise<void> {
  if (env().MEILI_URL === undefined) return () => Promise.resolve();
  const hear = (message: ServerMessage) => print(lineOf(message));
  return keepThread('meilisearch-keeper.mjs', (worker) => worker.on('message', hear));
}

function lineOf(message: ServerMessage): string {
  switch (message.kind) {
    case 'progress':
      return `Filling Meilisearch at ${message.url}: ${message.done} of ${message.total} releases`;
    case 'synced':
      return `Meilisearch at ${message.url} took in ${message.put} releases and lost ${message.removed} in ${message.milliseconds} ms`;
    case 'dropped':
      return `Meilisearch at ${message.url}: removed ${message.indexes.join(', ')}, which nobody kept for a day`;
    case 'trouble':
      return `${message.message}; it is tried again`;
    case 'recovered':
      return `Meilisearch at ${message.url} can be kept right again`;
  }
}
