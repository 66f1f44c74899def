import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales, type Locale } from '@/lib/domain/locale';
import { analyseQuery } from './analyse-query';
import { analyseText } from './analyse-text';
import { collectCompoundParts, createCompoundSplitter } from './compounds';
import { findMarks, readMarks } from './highlight';
import { likelyStretches } from './likely-stretches';
import { vocabularyOf } from './memory-vocabulary';

/** Every so many of the words of the content are asked, and as many beginnings and phrases. */
const step = 211;

test.each(locales)(
  'what lies outside of likely stretches is never marked, in the content in %s',
  (locale) => {
    const texts = textsIn(locale);
    expect(texts.length).toBeGreaterThan(10);
    const { words, context } = readingOf(texts, locale);
    let marks = 0;
    for (let at = 0; at + 1 < words.length; at += step) {
      const [word = '', neighbour = ''] = words.slice(at, at + 2);
      for (const typed of [`${word} ${neighbour}`, word.slice(0, 4), `"${word} ${neighbour}"`]) {
        const query = analyseQuery(typed, context);
        for (const text of texts) {
          const found = findMarks(text, query, context);
          expect(found, typed).toEqual(readMarks(text, query, context));
          marks += found.length;
        }
      }
    }
    expect(marks).toBeGreaterThan(200);
  },
  120_000,
);

test('nor in what strangers write', () => {
  const strange = fc.string({
    unit: fc.constantFrom(
      ...'aoté-\'’.,1ªß \nсеё\u00a0\u00ad\u0301"',
      'election ',
      'Київ ',
      'co-operation ',
      'O.S.C.E. ',
    ),
    maxLength: 200,
  });
  fc.assert(
    fc.property(strange, strange, fc.constantFrom(...locales), (text, typed, locale) => {
      const { context } = readingOf([text], locale);
      const query = analyseQuery(typed, context);
      expect(findMarks(text, query, context)).toEqual(readMarks(text, query, context));
    }),
    { numRuns: 1000, seed: 1 },
  );
}, 60_000);

test('little of a long text is likely', () => {
  const text = `${'Nothing of any interest happened that day. '.repeat(50)}The elections went by.`;
  const { context } = readingOf([text], 'en');
  expect(likelyStretches(text, analyseQuery('election', context), context)).toEqual([{ start: 2154, end: 2163 }]);
});

test('letters that wear marks apart from them cannot tell', () => {
  const text = 'E\u0301lections';
  const { context } = readingOf([text], 'fr');
  const query = analyseQuery('élections', context);
  expect(likelyStretches(text, query, context)).toBeNull();
  expect(findMarks(text, query, context)).toHaveLength(1);
});

function readingOf(texts: readonly string[], locale: Locale) {
  const plain = texts.map((text) => analyseText(text, locale));
  const frequency = new Map<string, number>();
  for (const { words } of plain) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const splitter = createCompoundSplitter(collectCompoundParts(frequency));
  const vocabulary = vocabularyOf(texts.map((text) => analyseText(text, locale, { splitter })));
  return { words: plain.flatMap(({ words }) => words), context: { locale, vocabulary, splitter } };
}

function textsIn(locale: Locale): string[] {
  const root = 'content/releases';
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const own = files.filter((file) => file.endsWith(`${locale}.md`)).sort();
  return own.map((file) => readFileSync(join(root, file), 'utf8').replace(/\s+/gu, ' '));
}
