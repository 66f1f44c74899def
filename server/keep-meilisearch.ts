import { Worker } from 'node:worker_threads';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { env } from '@/lib/env';
import type { ServerMessage } from '@/lib/search/meilisearch/server-keeper';

const pauseBeforeRestart = 5_000;

/** Starts the thread that keeps Meilisearch right, where there is one, and again should it break; gives what ends it. */
export function startMeilisearchKeeper(print: (line: string) => void): () => Promise<void> {
  if (env().MEILI_URL === undefined) return () => Promise.resolve();
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'meilisearch-keeper.mjs');
  let restart: NodeJS.Timeout | undefined;
  let worker = start();

  function start(): Worker {
    const started = new Worker(file);
    started.on('message', (message: ServerMessage) => print(lineOf(message)));
    started.on('error', (error) => {
      console.error(error);
      restart = setTimeout(() => void (worker = start()), pauseBeforeRestart);
    });
    return started;
  }

  return async () => {
    clearTimeout(restart);
    if (worker.threadId === -1) return;
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('stop');
    await exited;
  };
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
