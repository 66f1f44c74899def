import { expect, test } from 'vitest';
import { markupOf, release, wordsIn } from '@/components/fixtures';
import type { Release } from '@/lib/domain/release';
import type { Locale } from '@/lib/domain/locale';
import { ReleaseNotices } from './release-notices';

const noticesOf = (changes: Partial<Release>, locale: Locale = 'en') =>
  markupOf(<ReleaseNotices words={wordsIn(locale)} release={{ ...release, ...changes }} />);

test('a sound release carries no notice', () => {
  expect(noticesOf({})).toBe('');
});

test('an untranslated text says so, and in which language it is', () => {
  expect(noticesOf({}, 'de')).toContain('nicht ins Deutsche übersetzt. Sie lesen das Original auf Englisch.');
});

test('an outdated translation leads to the original', () => {
  const markup = noticesOf({ text: { ...release.text, locale: 'fr', isOutdated: true } }, 'fr');
  expect(markup).toContain('<a href="/en/releases/2026-02-06-visit" hrefLang="en">Lire l’original</a>');
});

test('a correction carries its day in the reader’s language and its words in the text’s', () => {
  const markup = noticesOf(
    { corrections: [{ id: 'figure', on: '2026-03-01' }], text: { ...release.text, notices: { figure: 'It was 57.' } } },
    'fr',
  );
  expect(markup).toContain('<b>Rectifié le 1er mars 2026</b> <span lang="en">It was 57.</span>');
});

test('a withdrawal comes first and is marked as grave', () => {
  const markup = noticesOf({
    isGenerated: true,
    withdrawal: { id: 'gone', on: '2026-06-01' },
    text: { ...release.text, notices: { gone: 'Published twice.' } },
  });
  expect(markup).toMatch(/^<section[^>]*><p class="grave"><b>Withdrawn on 1 June 2026<\/b>/);
  expect(markup).toContain('A machine wrote this text');
});
