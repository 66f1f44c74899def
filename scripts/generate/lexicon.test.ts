import { expect, test } from 'vitest';
import { joinNouns } from './lexemes';
import { german } from './languages/german';
import { russian } from './languages/russian';
import { makeLexicon } from './lexicon';

test('a language is the same each time it is made', () => {
  expect(makeLexicon(german).noun(0.7)).toEqual(makeLexicon(german).noun(0.7));
});

test('a noun has a form for each case and number', () => {
  expect(makeLexicon(russian).noun(0.5).forms).toHaveLength(12);
});

test('a compound is written in one word and inflected as its second half', () => {
  const first = { gender: 'f' as const, forms: ['Ordnung'], joining: 'Ordnungs' };
  const second = { gender: 'f' as const, forms: ['Frage', 'Fragen'], joining: 'Fragen' };
  expect(joinNouns(first, second)).toEqual({
    gender: 'f',
    forms: ['Ordnungsfrage', 'Ordnungsfragen'],
    joining: 'Ordnungsfragen',
  });
});

test('words keep to the letters of their language', () => {
  const { noun, adjective, verb } = makeLexicon(russian);
  for (let share = 0; share < 1; share += 0.01)
    expect(`${noun(share).forms.join('')}${adjective(share).stem}${verb(share).stem}`).toMatch(
      /^\p{Script=Cyrillic}+$/u,
    );
});
