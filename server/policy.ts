import type { ServerResponse } from 'node:http';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers that every answer carries; HSTS only where the public origin is https, since it outlives a mistake by a year. */
export function policyHeaders(siteUrl: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

const hashedFile = /^\/(?:assets|fonts|_next\/static)\//;

/**
 * How long an answer may be kept. Documents live for one second in a cache in front; files whose names carry their hash
 * live for ever; failures, and the answer that depends on the reader's language, are kept by nobody.
 */
export function cacheControl(path: string, status: number, own: string | undefined): string {
  if (status >= 400 || status === 303) return 'no-store';
  if (hashedFile.test(path)) return 'public, max-age=31536000, immutable';
  if (own && !own.includes('stale-while-revalidate') && /max-age=[1-9]|no-store/.test(own)) return own;
  return 'public, max-age=0, s-maxage=1, must-revalidate';
}

/** Puts the policy on an answer before anything else can. */
export function setPolicy(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.removeHeader('x-powered-by');
}
