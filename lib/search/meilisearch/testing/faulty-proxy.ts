import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What may be wrong with a server. */
export type Fault =
  /** Hangs up. */
  | 'down'
  /** Takes the request and never answers. */
  | 'stall'
  /** Answers 200 with something that is not JSON. */
  | 'corrupt'
  /** Answers 200 with an empty object. */
  | 'empty'
  /** Answers 500. */
  | 'error';

/** A server that passes everything on to another, or has a fault. */
export interface FaultyProxy {
  url: string;
  fault: Fault | null;
  /** How many requests came. */
  requests: number;
  close(): Promise<void>;
}

/** Starts a proxy without a fault before a server, or before several in turn. */
export async function startFaultyProxy(...targets: readonly string[]): Promise<FaultyProxy> {
  const server = createServer((incoming, outgoing) => {
    proxy.requests++;
    if (proxy.fault) fail(proxy.fault, incoming, outgoing);
    else passOn(targets[proxy.requests % targets.length] ?? '', incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: null,
    requests: 0,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}

function fail(fault: Fault, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const json = { 'content-type': 'application/json' };
  switch (fault) {
    case 'down':
      return void incoming.socket.destroy();
    case 'stall':
      return;
    case 'corrupt':
      return void outgoing.writeHead(200, json).end('{"results":[{"hits":');
    case 'empty':
      return void outgoing.writeHead(200, json).end('{}');
    case 'error':
      return void outgoing
        .writeHead(500, json)
        .end(JSON.stringify({ message: 'out of order', code: 'internal', type: 'internal', link: '' }));
  }
}

function passOn(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers } = incoming;
  const passed = request(`${target}${incoming.url ?? '/'}`, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', () => outgoing.destroy());
  incoming.pipe(passed);
}
