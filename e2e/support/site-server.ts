import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '@/scripts/free-port';
import { ask } from './ask';

/** A server of its own for one test, on a copy of the content that the test may change. */
export class SiteServer {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'communique-'));
  readonly contentDir = path.join(this.folder, 'content');
  readonly varDir = path.join(this.folder, 'var');
  origin = '';
  printed = '';
  #process: ChildProcess | undefined;

  constructor() {
    cpSync('content', this.contentDir, { recursive: true });
  }

  /** Starts it on a free port, or on the one given, without waiting for it. */
  async start(port?: number, more: Record<string, string> = {}): Promise<void> {
    const own = port ?? (await freePort());
    this.origin = `http://localhost:${own}`;
    this.printed = '';
    const running = spawn(process.execPath, ['var/build/server/main.mjs'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(own),
        SITE_URL: this.origin,
        CONTENT_DIR: this.contentDir,
        VAR_DIR: this.varDir,
        ...more,
      },
    });
    this.#process = running;
    for (const stream of [running.stdout, running.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    }
  }

  /** Waits until it says that it is ready, and tells how many milliseconds that took. */
  async ready(timeout = 30_000): Promise<number> {
    const started = Date.now();
    const status = () =>
      ask(this.origin, '/readyz').then(
        (answer) => answer.status,
        () => 0,
      );
    await expect.poll(status, { timeout, intervals: [50] }).toBe(200);
    return Date.now() - started;
  }

  /** Sends a signal, and waits for its end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const ended = this.ended();
    this.#process?.kill(signal);
    return ended;
  }

  /** Settles with its exit code; null where a signal ended it. */
  ended(): Promise<number | null> {
    const running = this.#process;
    if (!running || !isRunning(running)) return Promise.resolve(running?.exitCode ?? null);
    return new Promise((resolve) => running.once('close', resolve));
  }

  /** Ends whatever still runs, and takes its folder away. */
  async dispose(): Promise<void> {
    if (this.#process && isRunning(this.#process)) await this.stop('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function isRunning(process: ChildProcess): boolean {
  return process.exitCode === null && process.signalCode === null;
}
