import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** In milliseconds. */
const pauseBeforeRestart = 5_000;
/** How long a thread may take to come to an end by itself, in milliseconds. */
const patience = 2_000;

/**
 * Runs a script that was built beside this one in a thread, and again should it break; `listen` is handed each. Gives what ends it: a thread that is told to stop ends when it
 * has finished what it writes, and is ended when that takes too long: what it has written stands, and the next start goes on from there.
 */
export function keepThread(script: string, listen: (worker: Worker) => void): () => Promise<void> {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), script);
  let restart: NodeJS.Timeout | undefined;
  let worker = start();

  function start(): Worker {
    const started = new Worker(file);
    listen(started);
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
    const end = setTimeout(() => void worker.terminate(), patience);
    await exited;
    clearTimeout(end);
  };
}
