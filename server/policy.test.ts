import { describe, expect, it } from 'vitest';
import { cacheControl, policyHeaders } from './policy';

describe('policyHeaders', () => {
  it('promises https for a year only where the site is on https', () => {
    expect(policyHeaders('https://news.example.org')).toHaveProperty('strict-transport-security');
    expect(policyHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security');
  });

  it('allows no inline script or style', () => {
    expect(policyHeaders('http://localhost:3000')['content-security-policy']).not.toMatch(/unsafe|\*/);
  });
});

describe('cacheControl', () => {
  it('keeps documents for a second in a cache in front', () => {
    expect(cacheControl('/en/releases', 200, undefined)).toBe('public, max-age=0, s-maxage=1, must-revalidate');
  });

  it('does not let a year of staleness through', () => {
    expect(cacheControl('/en', 200, 's-maxage=900, stale-while-revalidate=31535100')).not.toContain('stale');
  });

  it('keeps hashed files for ever, and failures and the choice of a language not at all', () => {
    expect(cacheControl('/assets/site-1a2b.css', 200, undefined)).toContain('immutable');
    expect(cacheControl('/assets/gone.css', 404, undefined)).toBe('no-store');
    expect(cacheControl('/', 303, undefined)).toBe('no-store');
  });

  it('respects what a handler says of its own answer', () => {
    expect(cacheControl('/media/a/b.pdf', 200, 'public, max-age=3600')).toBe('public, max-age=3600');
  });
});
