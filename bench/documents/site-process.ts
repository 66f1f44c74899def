import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

// Linux counts the processor's time of a process in hundredths of a second.
const ticksASecond = 100;
/** Of a second: watching costs a little. */
const mostAtRest = 0.03;

/** The built site in a process of its own, so that what it costs can be told from what asking costs. */
export interface SiteProcess {
  origin: string;
  /** Seconds of a processor it has used until now, all threads, user and system. */
  cpu(): number;
  stop(): Promise<void>;
}

/** Starts the built site and waits until it is ready; throws where it is not built or does not start. */
export async function startSite(port: number, environment: Record<string, string>): Promise<SiteProcess> {
  const main = 'var/build/server/main.mjs';
  if (!existsSync(main)) throw new Error('The site is not built: npm run build.');
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment, NODE_ENV: 'production', PORT: String(port) },
  });
  const origin = `http://localhost:${port}`;
  await waitUntilReady(origin, child);
  return { origin, cpu: () => cpuOf(child), stop: () => stop(child) };
}

async function waitUntilReady(origin: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 600; waited += 1) {
    if (child.exitCode !== null) throw new Error(`The site ended with ${child.exitCode}.`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(200);
  }
  throw new Error('The site was not ready within two minutes.');
}

/** Waits until the site is at rest: after its start, it fills its search index. */
export async function waitUntilQuiet(site: SiteProcess): Promise<void> {
  for (let waited = 0; waited < 120; waited += 1) {
    const before = site.cpu();
    await sleep(1_000);
    if (site.cpu() - before <= mostAtRest) return;
  }
  throw new Error('The site was not at rest within two minutes.');
}

// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: utime and stime, fields 14 and 15.
function cpuOf(child: ChildProcess): number {
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
