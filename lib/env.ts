import 'server-only';
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(0)
  .max(65_535, 'must be at most 65535');

const siteUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '', 'must be an origin, without a path')
  .transform((url) => url.origin);

const serverUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((text) => new URL(text))
  .refine(
    (url) => url.username === '' && url.password === '',
    'must name no user: the keys have variables of their own',
  )
  .refine((url) => url.search === '' && url.hash === '', 'must have no query')
  .transform((url) => url.href.replace(/\/$/, ''));

const serverUrls = z
  .string()
  .transform((text) => text.split(',').map((url) => url.trim()))
  .pipe(z.array(serverUrl));

// What a header can hold; a key with a line break in it would be shown by the error of who sends it.
const key = z.string().regex(/^[\x21-\x7e]+$/, 'must be one word of plain characters');

const schema = z.object({
  CONTENT_DIR: z
    .string()
    .default('content')
    .transform((path) => resolve(path)),
  VAR_DIR: z
    .string()
    .default('var')
    .transform((path) => resolve(path)),
  SITE_URL: siteUrl.default('http://localhost:3000'),
  PORT: port.default(3000),
  HOST: z.string().optional(),
  /** Where searches are asked; without it, the embedded engine answers alone. */
  MEILI_URL: serverUrl.optional(),
  /** The servers to keep right, with commas between; MEILI_URL alone by default. */
  MEILI_SYNC_URLS: serverUrls.optional(),
  MEILI_SEARCH_KEY: key.optional(),
  /** Without it, this site leaves it to another to keep the servers right. */
  MEILI_SYNC_KEY: key.optional(),
});

/** What the environment says of this site; directories are absolute, SITE_URL is an origin without a slash. */
export type Env = z.output<typeof schema>;

/** Some variables of the environment cannot be used; the message names them all. */
export class InvalidEnvironmentError extends Error {
  override name = 'InvalidEnvironmentError';
}

/** Reads the environment, an empty variable being an absent one; throws InvalidEnvironmentError with every problem at once. */
export function readEnv(env: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}=${shown(name, given[name] ?? '')}: ${issue.message}`;
  });
  throw new InvalidEnvironmentError(`The environment cannot be used:\n${lines.join('\n')}`, { cause: result.error });
}

// Keys and passwords are for nobody's log.
function shown(name: string, value: string): string {
  return name.endsWith('_KEY') || value.includes('@') ? '…' : value;
}

let known: Env | undefined;

/** The environment of this process, read once. */
export function env(): Env {
  known ??= readEnv();
  return known;
}
