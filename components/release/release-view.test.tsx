import { expect, test } from 'vitest';
import { markupOf, release, wordsIn } from '@/components/fixtures';
import type { Locale } from '@/lib/domain/locale';
import { ReleaseView } from './release-view';

const viewIn = (locale: Locale) =>
  markupOf(
    <ReleaseView
      words={wordsIn(locale)}
      release={release}
      bodyHtml="<p>Text.</p>"
      related={[]}
      previous={null}
      next={null}
      contacts={[]}
      address="https://example.org/en/releases/2026-02-06-visit"
    />,
  );

test('the text is marked with its language, what stands around it with the reader’s', () => {
  const markup = viewIn('de');
  expect(markup).toContain('<article class="sheet release" lang="en">');
  expect(markup).toContain('<p class="kind" lang="de">');
  expect(markup).toContain('<footer class="after" lang="de">');
});

test('the text opens with its dateline, before the lead and the body', () => {
  expect(viewIn('en').replaceAll(/<[^>]+>/g, '')).toContain('Moscow/Bern, 6 February 2026 — What was said.Text.');
});

test('what it is filed under leads to the pages of the terms', () => {
  const markup = viewIn('fr');
  expect(markup).toContain('<a href="/fr/countries/CH">');
  expect(markup).toContain('<a href="/fr/fields/elections">');
  expect(markup).toContain('<a href="/fr/structures/secretary-general">');
});

test('sharing is plain links with title and address, safely written', () => {
  const markup = viewIn('en');
  expect(markup).toContain('https://wa.me/?text=A%20visit%20%26%20a%20talk%20https%3A%2F%2Fexample.org');
  expect(markup).toContain('mailto:?subject=A%20visit%20%26%20a%20talk&amp;body=');
  const [, href = ''] = /href="(https:\/\/wa\.me[^"]+)"/.exec(markup) ?? [];
  expect(new URL(href).searchParams.get('text')).toContain('A visit & a talk https://example.org');
});

test('nothing in it needs what the policy forbids', () => {
  expect(viewIn('en')).not.toMatch(/<script|<style| style=| on[a-z]+=/);
});

test('it has one title, and headings that skip no level', () => {
  const levels = [...viewIn('en').matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, i) => i === 0 || level - (levels[i - 1] ?? 0) <= 1)).toBe(true);
});
