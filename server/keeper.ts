import { Worker } from 'node:worker_threads';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '@/lib/content/problem';
import type { KeeperMessage } from './content-keeper';

/** What the site knows of its catalog, which another thread builds and keeps. */
export interface Keeper {
  isReady(): boolean;
  /** Settles when the catalog answers; rejects when the first build failed. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the thread that builds the catalog and keeps it up to date with the files. */
export function startKeeper(print: (line: string) => void, onChange: () => void): Keeper {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'content-keeper.mjs');
  const worker = new Worker(file);
  let isReady = false;
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: KeeperMessage) => {
      if (message.kind === 'ready') {
        isReady = true;
        resolve();
      }
      if (message.kind === 'changed') onChange();
      const line = lineOf(message);
      if (line) print(line);
    });
    worker.on('error', (error) => {
      console.error(error);
      reject(error);
    });
  });
  return { isReady: () => isReady, ready, stop: () => stop(worker) };
}

/** Lets the thread finish what it writes. */
async function stop(worker: Worker): Promise<void> {
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  worker.postMessage('stop');
  await exited;
}

function lineOf(message: KeeperMessage): string | null {
  switch (message.kind) {
    case 'progress':
      return `Building the catalog: ${message.done} of ${message.total} releases`;
    case 'ready':
      return 'The catalog is ready';
    case 'changed':
      return `The catalog took in ${message.changed} changes in ${Math.round(message.milliseconds)} ms`;
    case 'problem':
      return formatProblem(message.problem);
  }
}
