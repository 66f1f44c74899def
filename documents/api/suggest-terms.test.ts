import { expect, test } from 'vitest';
import { taxonomy, wordsIn } from '@/components/fixtures';
import type { Locale } from '@/lib/domain/locale';
import { suggestTerms } from './suggest-terms';

const counts = new Map([
  ['mission-to-georgia', 2],
  ['mission-to-moldova', 9],
]);
const catalog = { taxonomy: () => taxonomy, countByTerm: () => counts };
const suggest = (q: string, locale: Locale = 'en') => suggestTerms(wordsIn(locale), catalog, q, 4);
const namesOf = (q: string, locale: Locale = 'en') => suggest(q, locale).map(({ name }) => name);

test('a term is suggested by the beginning of any word of its name', () => {
  expect(namesOf('geor')).toEqual(['Mission to Georgia']);
  expect(namesOf('orgia')).toEqual([]);
});

test('every word has to begin one, in any order', () => {
  expect(namesOf('moldova mis')).toEqual(['Mission to Moldova']);
  expect(namesOf('moldova elections')).toEqual([]);
});

test('accents and capitals make no difference', () => {
  expect(namesOf('OSTERREICH', 'de')).toEqual(['Österreich']);
});

test('names that begin so come first, then those most is written about', () => {
  expect(namesOf('mission')).toEqual(['Mission to Moldova', 'Mission to Georgia']);
  expect(namesOf('secretar')).toEqual(['Secretariat', 'Secretary General']);
});

test('a suggestion says what it is and where it leads', () => {
  expect(suggest('switz')).toEqual([
    {
      kind: 'country',
      id: 'CH',
      name: 'Switzerland',
      note: 'Participating State',
      locale: 'en',
      url: '/en/countries/CH',
    },
  ]);
});

test('marks alone suggest nothing', () => {
  expect(suggest('- "')).toEqual([]);
});
