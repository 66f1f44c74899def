import 'server-only';

/** What is said to a request, before it becomes a Response for Next, or is sent by the server as it is. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** Null where there is none. */
  body: string | null;
}

/** Answers an address; the route names the parts of its path. */
export type Answerer<Params = unknown> = (address: URL, params: Params) => Promise<Answer>;

/** Makes of an answerer the GET handler that Next routes to. */
export function route<Params>(
  answer: Answerer<Params>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, { params }) => responseOf(await answer(new URL(request.url), await params));
}

/** An answer that has nothing to say but its status. */
export function emptyAnswer(status: number, headers: Answer['headers'] = {}): Answer {
  return { status, headers, body: null };
}

function responseOf({ status, headers, body }: Answer): Response {
  // Bytes, which are passed on as they are: a string would be encoded and read again on the way.
  return new Response(body === null ? null : Buffer.from(body), { status, headers });
}
