import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A whole answer, held back until it is known to be fit to be sent. */
export interface HeldAnswer {
  status: number;
  body: Buffer;
}

const heldTypes = /^(?:text\/|application\/(?:json|[a-z]+\+xml|[a-z]+\+json|xml|javascript|manifest)|image\/svg)/;

/**
 * Makes a response gather its body when it is text, and hands the whole to `send` in place of sending it. What is not
 * text (pictures, documents, fonts) is streamed as it comes, after `stream` has had a last look at its headers.
 */
export function holdBack(
  response: ServerResponse,
  { send, stream }: { send: (answer: HeldAnswer) => void; stream: () => void },
): void {
  const native = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  const chunks: Buffer[] = [];
  let isStreamed: boolean | undefined;

  const restore = () => Object.assign(response, native);
  const decide = () => {
    if (isStreamed !== undefined) return;
    isStreamed = !isHeld(response);
    if (isStreamed) {
      restore();
      stream();
    }
  };

  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((each): each is OutgoingHttpHeaders => typeof each === 'object' && each !== null);
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
    return response;
  };

  response.write = ((...args: Parameters<typeof response.write>) => {
    decide();
    if (isStreamed) return native.write(...args);
    chunks.push(bufferOf(args[0], args[1]));
    callbackIn(args)?.();
    return true;
  }) as typeof response.write;

  response.end = ((...args: unknown[]) => {
    decide();
    if (isStreamed) {
      Reflect.apply(native.end, response, args);
      return response;
    }
    if (args[0] !== undefined && typeof args[0] !== 'function') chunks.push(bufferOf(args[0], args[1]));
    restore();
    send({ status: response.statusCode, body: Buffer.concat(chunks) });
    callbackIn(args)?.();
    return response;
  }) as typeof response.end;

  response.flushHeaders = () => undefined;
}

function isHeld(response: ServerResponse): boolean {
  const type = response.getHeader('content-type');
  return type === undefined || heldTypes.test(String(type));
}

function bufferOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8');
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  return Buffer.alloc(0);
}

function callbackIn(args: readonly unknown[]): (() => void) | undefined {
  return args.find((each): each is () => void => typeof each === 'function');
}
