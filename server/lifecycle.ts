import type { Server } from 'node:http';

const longestWait = 10_000;

/** Another program holds the port. */
export class PortTakenError extends Error {
  override name = 'PortTakenError';
}

/** Listens; throws PortTakenError where another program does already. */
export function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program. Stop it, or set PORT to another number.`;
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(taken, { cause: error }) : error);
    });
    server.listen({ port, ...(host ? { host } : {}) }, resolve);
  });
}

/** On SIGTERM and SIGINT: takes no new connections, finishes the answers under way, ten seconds at most, and ends. */
export function stopGracefully(server: Server, print: (line: string) => void, stop: () => Promise<void>): void {
  const end = (signal: NodeJS.Signals) => {
    print(`${signal}: finishing what is under way`);
    const timer = setTimeout(() => process.exit(1), longestWait);
    timer.unref();
    server.close(() => void stop().then(() => process.exit(0)));
    // A connection that has had its answer would wait for its next question, which nobody would hear.
    setInterval(() => server.closeIdleConnections(), 50).unref();
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}
