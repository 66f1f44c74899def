import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer as it came over the wire, its body decompressed. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The bytes of the body as sent. */
  sent: number;
  text: string;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
}

/** Asks a server for a path, following nothing and adding no header of its own. */
export function ask(origin: string, path: string, { method = 'GET', headers = {} }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          sent: body.length,
          text: decoded(body, answer.headers['content-encoding']).toString('utf8'),
        });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

function decoded(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body;
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
