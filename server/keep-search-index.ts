import { Worker } from 'node:worker_threads';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchIndexMessage } from '@/lib/search/keep-search-index';

const pauseBeforeRestart = 5_000;
/** How long the thread may take to come to an end by itself, in milliseconds. */
const patience = 2_000;
/** A filling index tells of itself at most so often, in milliseconds. */
const progressEvery = 5_000;

/** Starts the thread that keeps the search index, and again should it break; gives what ends it. */
export function startSearchIndexKeeper(print: (line: string) => void): () => Promise<void> {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'search-index-keeper.mjs');
  const lineOf = makeLines();
  let restart: NodeJS.Timeout | undefined;
  let worker = start();

  function start(): Worker {
    const started = new Worker(file);
    started.on('message', (message: SearchIndexMessage) => {
      const line = lineOf(message);
      if (line !== null) print(line);
    });
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
    // A long fill is not waited for: what it has written stands, and the next start goes on from there.
    const end = setTimeout(() => void worker.terminate(), patience);
    await exited;
    clearTimeout(end);
  };
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
