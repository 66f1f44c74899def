import 'server-only';
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number('must be a number').int('must be a whole number').min(0).max(65_535, 'must be at most 65535');

const siteUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '', 'must be an origin, without a path')
  .transform((url) => url.origin);

const schema = z.object({
  CONTENT_DIR: z.string().default('content').transform((path) => resolve(path)),
  VAR_DIR: z.string().default('var').transform((path) => resolve(path)),
  SITE_URL: siteUrl.default('http://localhost:3000'),
  PORT: port.default(3000),
  HOST: z.string().optional(),
});

/** What the environment says of this site; directories are absolute, SITE_URL is an origin without a slash. */
export type Env = z.output<typeof schema>;

/** Some variables of the environment cannot be used; the message names them all. */
export class InvalidEnvironmentError extends Error {
  override name = 'InvalidEnvironmentError';
}

/** Reads the environment, an empty variable being an absent one; throws InvalidEnvironmentError with every problem at once. */
export function readEnv(env: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}=${given[name] ?? ''}: ${issue.message}`;
  });
  throw new InvalidEnvironmentError(`The environment cannot be used:\n${lines.join('\n')}`, { cause: result.error });
}

let known: Env | undefined;

/** The environment of this process, read once. */
export function env(): Env {
  known ??= readEnv();
  return known;
}
