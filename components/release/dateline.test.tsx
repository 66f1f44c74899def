import { expect, test } from 'vitest';
import { markupOf, release, wordsIn } from '@/components/fixtures';
import { Dateline } from './dateline';

const textOf = (markup: string) => markup.replaceAll(/<[^>]+>/g, '');

test('opens the text with its places and its day', () => {
  expect(textOf(markupOf(<Dateline words={wordsIn('en')} release={release} />))).toBe(
    'Moscow/Bern, 6 February 2026 — ',
  );
  expect(textOf(markupOf(<Dateline words={wordsIn('ru')} release={release} />))).toBe(
    'Москва/Bern, 6 февраля 2026 г. — ',
  );
});

test('only the places are in capitals, which styles make', () => {
  expect(markupOf(<Dateline words={wordsIn('en')} release={release} />)).toContain(
    '<span class="capitals">Moscow/Bern</span>,',
  );
});

test('says nothing where no place is known', () => {
  expect(markupOf(<Dateline words={wordsIn('en')} release={{ ...release, dateline: [] }} />)).toBe('');
});
