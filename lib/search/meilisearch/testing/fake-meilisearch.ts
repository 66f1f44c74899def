import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Row = Record<string, unknown> & { id: string };

interface FakeIndex {
  settings: object;
  documents: Map<string, Row>;
  updatedAt: string;
}

/** As much of Meilisearch, in memory, as keeping it right needs. Its searches find everything: they prove nothing of sets. */
export interface FakeMeilisearch {
  url: string;
  indexes: Map<string, FakeIndex>;
  /** What was written, e.g. `put releases_fr_3f9ab2 7`. */
  log: string[];
  /** Actions that the key has not. */
  missingRights: Set<string>;
  close(): Promise<void>;
}

interface FakeQuery {
  indexUid: string;
  hitsPerPage: number;
  page: number;
  facets?: string[];
}

interface Asked {
  index: FakeIndex | undefined;
  uid: string;
  body: unknown;
  query: URLSearchParams;
}

type Route = [method: string, path: RegExp, right: string, answer: (fake: FakeMeilisearch, asked: Asked) => unknown];

const routes: Route[] = [
  [
    'GET',
    /^\/stats$/,
    'stats.get',
    ({ indexes }) => ({
      indexes: Object.fromEntries(
        [...indexes].map(([uid, { documents }]) => [uid, { numberOfDocuments: documents.size }]),
      ),
    }),
  ],
  ['GET', /^\/tasks$/, 'tasks.get', () => ({ results: [], total: 0 })],
  [
    'GET',
    /^\/indexes$/,
    'indexes.get',
    ({ indexes }) => listOf([...indexes].map(([uid, { updatedAt }]) => ({ uid, updatedAt, createdAt: updatedAt }))),
  ],
  ['POST', /^\/indexes$/, 'indexes.create', (fake, { body }) => create(fake, (body as { uid: string }).uid)],
  [
    'DELETE',
    /^\/indexes\/([^/]+)$/,
    'indexes.delete',
    (fake, { uid }) => write(fake, `drop ${uid}`, () => fake.indexes.delete(uid)),
  ],
  ['GET', /^\/indexes\/([^/]+)\/settings$/, 'settings.get', (_, { index }) => index?.settings],
  [
    'PATCH',
    /^\/indexes\/([^/]+)\/settings$/,
    'settings.update',
    (fake, { uid, index, body }) => write(fake, `set ${uid}`, () => index && Object.assign(index, { settings: body })),
  ],
  [
    'GET',
    /^\/indexes\/([^/]+)\/documents$/,
    'documents.get',
    (_, { index, query }) => pageOf([...(index?.documents.values() ?? [])], query),
  ],
  ['POST', /^\/indexes\/([^/]+)\/documents$/, 'documents.add', (fake, { uid, body }) => put(fake, uid, body as Row[])],
  [
    'POST',
    /^\/indexes\/([^/]+)\/documents\/delete-batch$/,
    'documents.delete',
    (fake, { uid, body }) => remove(fake, uid, body as string[]),
  ],
  [
    'POST',
    /^\/multi-search$/,
    'search',
    (fake, { body }) =>
      multiSearch(fake, body as { queries: { indexUid: string; hitsPerPage: number; page: number }[] }),
  ],
];

/** Starts one without any index. */
export async function startFakeMeilisearch(): Promise<FakeMeilisearch> {
  const server = createServer((request, response) => {
    void answer(fake, request).then(([status, body]) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeMeilisearch = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    indexes: new Map(),
    log: [],
    missingRights: new Set(),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return fake;
}

async function answer(fake: FakeMeilisearch, request: IncomingMessage): Promise<[number, unknown]> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://fake');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const route = routes.find(([method, path]) => method === request.method && path.test(pathname));
  if (!route)
    return [
      404,
      { message: `no route ${request.method ?? ''} ${pathname}`, code: 'not_found', type: 'invalid_request', link: '' },
    ];
  const [, path, right, respond] = route;
  if (fake.missingRights.has(right))
    return [403, { message: 'The provided API key is invalid.', code: 'invalid_api_key', type: 'auth', link: '' }];
  const uid = path.exec(pathname)?.[1] ?? '';
  const index = fake.indexes.get(uid);
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const found = respond(fake, { index, uid, body, query });
  return found === undefined
    ? [404, { message: `Index ${uid} not found.`, code: 'index_not_found', type: 'invalid_request', link: '' }]
    : [200, found];
}

function write(fake: FakeMeilisearch, line: string, work: () => unknown): unknown {
  fake.log.push(line);
  work();
  return {
    taskUid: fake.log.length,
    indexUid: null,
    status: 'enqueued',
    type: 'documentAdditionOrUpdate',
    enqueuedAt: '',
  };
}

function create(fake: FakeMeilisearch, uid: string): unknown {
  return write(fake, `create ${uid}`, () => {
    if (!fake.indexes.has(uid))
      fake.indexes.set(uid, { settings: {}, documents: new Map(), updatedAt: new Date().toISOString() });
  });
}

function put(fake: FakeMeilisearch, uid: string, rows: Row[]): unknown {
  return write(fake, `put ${uid} ${rows.length}`, () =>
    rows.forEach((row) => fake.indexes.get(uid)?.documents.set(row.id, row)),
  );
}

function remove(fake: FakeMeilisearch, uid: string, ids: string[]): unknown {
  return write(fake, `remove ${uid} ${ids.length}`, () =>
    ids.forEach((id) => fake.indexes.get(uid)?.documents.delete(id)),
  );
}

function listOf(results: unknown[]): unknown {
  return { results, total: results.length, offset: 0, limit: 1000 };
}

function pageOf(rows: Row[], query: URLSearchParams): unknown {
  const offset = Number(query.get('offset'));
  const fields = query.get('fields')?.split(',') ?? [];
  const page = rows.slice(offset, offset + Number(query.get('limit')));
  const results = page.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name))));
  return { results, total: rows.length };
}

function multiSearch(fake: FakeMeilisearch, { queries }: { queries: FakeQuery[] }): unknown {
  if (queries.some(({ indexUid }) => !fake.indexes.has(indexUid))) return undefined;
  const results = queries.map(({ indexUid, hitsPerPage, page, facets }) => {
    const rows = [...(fake.indexes.get(indexUid)?.documents.values() ?? [])];
    const states = rows.flatMap(({ state }) => (typeof state === 'string' ? [state] : []));
    // As every other query leaves out the document of the state.
    const found = facets?.includes('state') ? rows : rows.filter(({ state }) => state === undefined);
    return {
      indexUid,
      hits: found.slice(0, page === 0 ? 0 : hitsPerPage).map(({ id }) => ({ id })),
      totalHits: found.length,
      facetDistribution: { state: Object.fromEntries(states.map((state) => [state, 1])) },
    };
  });
  return { results };
}
