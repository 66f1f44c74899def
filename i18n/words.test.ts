import { describe, expect, it } from 'vitest';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { makeWords } from './words';

const named = (name: string) => ({ en: name, fr: name, de: name, it: name, ru: name, es: name });
const taxonomy: Taxonomy = {
  countries: [
    {
      facet: 'countries',
      id: 'AT',
      kind: 'participating-state',
      name: { en: 'Austria', fr: 'Autriche', de: 'Österreich', it: 'Austria', ru: 'Австрия', es: 'Austria' },
    },
  ],
  fields: [],
  structures: [],
  meetings: [],
  places: { lodz: named('Łódź') },
  types: {
    'press-release': named('Press release'),
    news: named('News'),
    statement: named('Statement'),
    report: named('Report'),
  },
  chairs: [],
};

describe('the words of a language', () => {
  it('write a day as the language does, the English as the British do', () => {
    expect(makeWords('en', taxonomy).day('2026-02-06')).toBe('6 February 2026');
    expect(makeWords('de', taxonomy).day('2026-02-06')).toBe('6. Februar 2026');
    expect(makeWords('ru', taxonomy).day('2026-02-06')).toMatch(/^6 февраля 2026/);
  });

  it('count the first of a month in French, and no other day', () => {
    const words = makeWords('fr', taxonomy);
    expect(words.day('1975-08-01')).toBe('1er août 1975');
    expect(words.day('1975-08-11')).toBe('11 août 1975');
  });

  it('name terms and places, and give the id of what they do not know', () => {
    const words = makeWords('ru', taxonomy);
    expect([words.nameOf('AT'), words.nameOf('XX'), words.placeName('lodz')]).toEqual(['Австрия', 'XX', 'Łódź']);
  });

  it('sort as their readers expect', () => {
    const [german, russian] = [makeWords('de', taxonomy), makeWords('ru', taxonomy)];
    expect(['Zypern', 'Österreich', 'Polen'].sort((a, b) => german.compare(a, b))).toEqual([
      'Österreich',
      'Polen',
      'Zypern',
    ]);
    expect(['Ёлка', 'Жук', 'Ель'].sort((a, b) => russian.compare(a, b))).toEqual(['Ёлка', 'Ель', 'Жук']);
  });

  it('write a message anew for other values, and keep what else the translator can do', () => {
    const { t } = makeWords('ru', taxonomy);
    const counted = [1, 2, 5, 1].map((count) => t('SearchView.count', { count }));
    expect(new Set(counted).size).toBe(3);
    expect(counted[3]).toBe(counted[0]);
    expect(t.has('SearchView.count')).toBe(true);
    expect(t.rich('SearchNotes.corrected', { from: 'a', to: 'b', b: (word) => word })).toBeTruthy();
  });
});
