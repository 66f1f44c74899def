import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import next from 'next';
import { catalog } from '@/documents/site-state';
import { env } from '@/lib/env';
import { makeAnswer } from './answer';
import { answerSearch } from './answer-search';
import { ErrorDocuments } from './error-documents';
import { startMeilisearchKeeper } from './keep-meilisearch';
import { startSearchIndexKeeper } from './keep-search-index';
import { startKeeper } from './keeper';
import { listen, PortTakenError, stopGracefully } from './lifecycle';
import { policyHeaders } from './policy';
import { logAnswer } from './request-log';

const isDevelopment = process.argv.includes('--dev');
const { PORT, HOST, SITE_URL } = env();
const print = (line: string) => console.log(`communique: ${line}`);

const app = next({ dev: isDevelopment, port: PORT, hostname: HOST ?? 'localhost' });
await app.prepare();

const errorDocuments = new ErrorDocuments();
const keeper = startKeeper(print, () => void errorDocuments.renew().catch((error: unknown) => console.error(error)));
const stopSearchIndexKeeper = startSearchIndexKeeper(print);
const policy = policyHeaders(SITE_URL);
const stopMeilisearchKeeper = startMeilisearchKeeper(print);
const handle = app.getRequestHandler();
const answer = isDevelopment
  ? handle
  : makeAnswer(handle, {
      siteUrl: SITE_URL,
      errorDocument: (path) => errorDocuments.for(path),
      report: (error) => console.error(error),
      answerOwn: answerSearch,
    });

const server = createServer((request, response) => {
  logAnswer(request, response);
  if (request.url === '/healthz') return void plain(response, 200, 'alive');
  if (request.url === '/readyz')
    return void plain(response, keeper.isReady() ? 200 : 503, keeper.isReady() ? 'ready' : 'starting');
  if (!keeper.isReady()) return void starting(request, response);
  void answer(request, response);
});

await listen(server, PORT, HOST).catch(giveUp);
print(`serving ${SITE_URL} on port ${PORT}`);
stopGracefully(
  server,
  print,
  async () => void (await Promise.all([keeper.stop(), stopSearchIndexKeeper(), stopMeilisearchKeeper()])),
);

await keeper.ready.catch(giveUp);
await errorDocuments.renew();
const { releases, texts, problems } = catalog().health();
print(`ready: ${releases} releases in ${texts} texts, ${problems.length} problems in content`);

// Next keeps a process alive that fails while it starts, and nobody would notice that it serves nothing.
function giveUp(error: unknown): never {
  console.error(error instanceof PortTakenError ? `communique: ${error.message}` : error);
  process.exit(1);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { ...policy, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${text}\n`);
}

function starting(request: IncomingMessage, response: ServerResponse): void {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' };
  response.writeHead(503, { ...policy, ...headers }).end(errorDocuments.for(request.url ?? '/'));
}
