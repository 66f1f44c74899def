import type { IncomingMessage, ServerResponse } from 'node:http';
import etag from 'etag';
import { emptyAnswer, type Answer } from '@/documents/answer';
import { encodingFor, makeCompressor } from './compress';
import { holdBack, type HeldAnswer } from './hold-back';
import { cacheControl, policyHeaders, setPolicy } from './policy';
import { needsScript, withoutFramework } from './without-framework';

export interface AnswerOptions {
  siteUrl: string;
  /** The error document in the language of an address, held in memory. */
  errorDocument: (path: string) => string;
  /** Told of what a handler throws. */
  report: (error: unknown) => void;
  /** Answers a request in place of Next, or leaves it to it: null. */
  answerOwn?: (request: IncomingMessage) => Promise<Answer> | null;
}

/** Answers a request. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Wraps Next's handler: scripts out, policy on, one tag and one compression a body, and an error document that can be read. */
export function makeAnswer(next: Handle, { siteUrl, errorDocument, report, answerOwn }: AnswerOptions): Handle {
  const policy = policyHeaders(siteUrl);
  const compress = makeCompressor();

  return async (request, response) => {
    const path = pathOf(request);
    const isHead = request.method === 'HEAD';
    // Asked as GET, so that the tag and the length are those of the body that is then not sent.
    if (isHead) request.method = 'GET';
    dropRouterHeaders(request);
    request.url = decodable(request.url ?? '/');
    setPolicy(response, policy);
    const send = (answer: HeldAnswer) => sendWhole(request, response, readable(answer, response, path), isHead);
    try {
      const own = answerOwn?.(request);
      if (own) return void send(held(await own.catch(failed), response));
      holdBack(response, {
        stream: () => {
          setCacheControl(response, path);
          setVary(response);
        },
        send: (answer) => send(withoutScripts(answer, response, path)),
      });
      await next(request, response);
    } catch (error) {
      report(error);
      if (response.headersSent) return void response.destroy();
      response.statusCode = 500;
      response.end();
    }
  };

  function failed(error: unknown): Answer {
    report(error);
    return emptyAnswer(500);
  }

  /** An error document in place of a failure that is none. */
  function readable(answer: HeldAnswer, response: ServerResponse, path: string): HeldAnswer {
    const isReadable = answer.status < 500 || (answer.body.length > 0 && isDocument(response));
    return isReadable || path.startsWith('/api/') ? answer : failure(answer.status, response, path);
  }

  /** What Next answers, without its scripts; the error document where it cannot be read without them. */
  function withoutScripts(answer: HeldAnswer, response: ServerResponse, path: string): HeldAnswer {
    if (!isDocument(response)) return answer;
    // What is looked for is ASCII, so the letters need not be read: this is quicker, and gives the same bytes back.
    const html = answer.body.toString('latin1');
    if (needsScript(html)) return failure(answer.status < 400 ? 500 : answer.status, response, path);
    return { status: answer.status, body: Buffer.from(withoutFramework(html), 'latin1') };
  }

  function failure(status: number, response: ServerResponse, path: string): HeldAnswer {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return { status, body: Buffer.from(errorDocument(path)) };
  }

  function sendWhole(
    request: IncomingMessage,
    response: ServerResponse,
    { status, body }: HeldAnswer,
    isHead: boolean,
  ): void {
    const tag = etag(body);
    response.statusCode = status;
    setCacheControl(response, pathOf(request));
    response.removeHeader('transfer-encoding');
    setVary(response, 'Accept-Encoding');
    if (status === 200) response.setHeader('etag', tag);
    if (status === 200 && request.headers['if-none-match'] === tag) return sendNothing(response);
    const encoding = body.length === 0 || status === 206 ? 'identity' : encodingFor(request);
    const encoded = compress(body, tag, encoding);
    if (encoded !== body) response.setHeader('content-encoding', encoding);
    response.setHeader('content-length', encoded.length);
    response.end(isHead ? undefined : encoded);
  }
}

function isDocument(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html');
}

function held({ status, headers, body }: Answer, response: ServerResponse): HeldAnswer {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return { status, body: Buffer.from(body ?? '') };
}

function sendNothing(response: ServerResponse): void {
  response.statusCode = 304;
  response.removeHeader('content-length');
  response.end();
}

function setCacheControl(response: ServerResponse, path: string): void {
  const own = response.getHeader('cache-control');
  response.setHeader(
    'cache-control',
    cacheControl(path, response.statusCode, own === undefined ? undefined : String(own)),
  );
}

function setVary(response: ServerResponse, ...more: string[]): void {
  const named = String(response.getHeader('vary') ?? '')
    .split(',')
    .map((each) => each.trim())
    // Next's router headers: nothing here answers them.
    .filter((each) => each !== '' && !/^(?:rsc|next-)/i.test(each));
  const vary = [...new Set([...named, ...more])];
  if (vary.length > 0) response.setHeader('vary', vary.join(', '));
  else response.removeHeader('vary');
}

/** Requests of Next's own router are answered as what they are: requests for a document. */
function dropRouterHeaders(request: IncomingMessage): void {
  request.headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => name !== 'rsc' && !name.startsWith('next-')),
  );
}

/** A path whose escapes make no text names nothing here: as plain text it is unknown, where Next would break. */
function decodable(url: string): string {
  const path = pathIn(url);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}

function pathOf(request: IncomingMessage): string {
  return pathIn(request.url ?? '/');
}

function pathIn(url: string): string {
  return url.split('?', 1)[0] ?? '/';
}
