import type { IncomingMessage, ServerResponse } from 'node:http';

/** Writes one line of JSON an answer: when, what, how it ended, how long it took in milliseconds. No addresses of readers. */
export function logAnswer(request: IncomingMessage, response: ServerResponse): void {
  const start = performance.now();
  const { method, url } = request;
  response.once('close', () => {
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    const isWhole = response.writableFinished;
    const line = { at: new Date().toISOString(), method, url, status: response.statusCode, milliseconds };
    process.stdout.write(`${JSON.stringify(isWhole ? line : { ...line, aborted: true })}\n`);
  });
}
