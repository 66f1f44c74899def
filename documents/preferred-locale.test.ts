import { describe, expect, it } from 'vitest';
import { preferredLocale } from './preferred-locale';

describe('preferredLocale', () => {
  it('prefers what the reader has chosen', () => {
    expect(preferredLocale('ru', 'de-AT,de;q=0.9')).toBe('ru');
  });

  it('asks the browser where nothing was chosen', () => {
    expect(preferredLocale(undefined, 'tg,ru;q=0.8,en;q=0.5')).toBe('ru');
    expect(preferredLocale(undefined, 'fr-CH, de;q=0.9')).toBe('fr');
  });

  it('falls back to English for cookies and headers that make no sense', () => {
    expect(preferredLocale('klingon', 'x;;q=,,')).toBe('en');
    expect(preferredLocale(undefined, null)).toBe('en');
  });
});
