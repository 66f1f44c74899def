import { expect, test } from 'vitest';
import { markupOf, summary, wordsIn } from '@/components/fixtures';
import { ReleaseCard } from './release-card';

test('an untranslated release keeps its words in their language, and the language is named in the reader’s', () => {
  const markup = markupOf(<ReleaseCard words={wordsIn('de')} release={summary} headingLevel={3} />);
  expect(markup).toContain('<h3 lang="en"><a href="/de/releases/2026-02-06-visit">A visit</a></h3>');
  expect(markup).toContain('<p lang="en">What was said.</p>');
  expect(markup).toContain('Auf Englisch');
});

test('a release in the reader’s language carries no mark of language', () => {
  const markup = markupOf(<ReleaseCard words={wordsIn('en')} release={summary} headingLevel={2} />);
  expect(markup).toContain('<h2><a');
  expect(markup).not.toContain('lang=');
  expect(markup).not.toContain('In English');
});

test('a corrected release says when, and a generated one what it is', () => {
  const release = { ...summary, correctedOn: '2026-03-01', isGenerated: true };
  const markup = markupOf(<ReleaseCard words={wordsIn('en')} release={release} headingLevel={2} />);
  expect(markup).toContain('Corrected on 1 March 2026');
  expect(markup).toContain('Sample text');
});
