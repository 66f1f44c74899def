import { formatProblem } from '@/lib/content/problem';
import type { KeeperMessage } from './content-keeper';
import { keepThread } from './keep-thread';
import { makeProgress } from './progress';

/** What the site knows of its catalog, which another thread builds and keeps. */
export interface Keeper {
  isReady(): boolean;
  /** Settles when the catalog answers; rejects when the first build failed. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the thread that builds the catalog and keeps it up to date with the files; should it break later, it is started again. */
export function startKeeper(print: (line: string) => void, onChange: () => void): Keeper {
  let isReady = false;
  let stop!: () => Promise<void>;
  const lineOf = makeLines();
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (message: KeeperMessage) => {
      if (message.kind === 'ready') {
        isReady = true;
        resolve();
      }
      if (message.kind === 'changed') onChange();
      const line = lineOf(message);
      if (line) print(line);
    };
    stop = keepThread('content-keeper.mjs', (worker) => worker.on('message', hear).on('error', reject));
  });
  return { isReady: () => isReady, ready, stop };
}

function makeLines(): (message: KeeperMessage) => string | null {
  const isToBeTold = makeProgress();
  return (message) => {
    switch (message.kind) {
      case 'progress':
        return isToBeTold(message.done, message.total)
          ? `Building the catalog: ${message.done} of ${message.total} releases`
          : null;
      case 'ready':
        return 'The catalog is ready';
      case 'changed':
        return `The catalog took in ${message.changed} changes in ${Math.round(message.milliseconds)} ms`;
      case 'problem':
        return formatProblem(message.problem);
    }
  };
}
