import { describe, expect, it } from 'vitest';
import { KeptDocuments } from './kept-documents';

describe('KeptDocuments', () => {
  it('finds what it keeps while the content stays as it was', () => {
    const kept = new KeptDocuments();
    kept.keep('1', '/en', 'home');
    expect(kept.find('1', '/en')).toBe('home');
    expect(kept.find('1', '/fr')).toBeNull();
  });

  it('forgets everything with the first document of another state', () => {
    const kept = new KeptDocuments();
    kept.keep('1', '/en', 'home');
    expect(kept.find('2', '/en')).toBeNull();
    kept.keep('2', '/fr', 'accueil');
    expect(kept.find('1', '/en')).toBeNull();
    expect(kept.find('2', '/en')).toBeNull();
  });

  it('lets the longest unasked go when it is full', () => {
    const kept = new KeptDocuments();
    const large = 'x'.repeat(6 * 1024 * 1024);
    kept.keep('1', '/a', large);
    kept.keep('1', '/b', large);
    kept.find('1', '/a');
    kept.keep('1', '/c', large);
    expect(kept.find('1', '/b')).toBeNull();
    expect(kept.find('1', '/a')).toBe(large);
    expect(kept.find('1', '/c')).toBe(large);
  });
});
