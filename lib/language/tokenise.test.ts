import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise';

const wordsOf = (text: string) => tokenise(text).map((token) => token.word);

describe('finding the words of a text', () => {
  it.each([
    ['co-operation', ['cooperation']],
    ['Co‑operation', ['cooperation']],
    ['re-elected', ['reelected']],
    ['non-proliferation', ['nonproliferation']],
    ['a Moldova-Ukraine border', ['a', 'moldova', 'ukraine', 'border']],
    ['COVID-19', ['covid', '19']],
    ["l’Ukraine et l'Arménie", ['ukraine', 'et', 'armenie']],
    ['dell’Organizzazione, qu’elle', ['organizzazione', 'elle']],
    ['Côte d’Ivoire', ['cote', 'ivoire']],
    ['Russia’s and the UN’s; we’ll, don’t, O’Brien', ['russia', 'and', 'the', 'un', 'we', 'dont', 'obrien']],
    ['the O.S.C.E. and the U.N. met', ['the', 'osce', 'and', 'the', 'un', 'met']],
    ['« Élections »\u00a0: «\u202foui\u202f»', ['elections', 'oui']],
    ['10\u202f000 or 10.000 or 10,000', ['10000', 'or', '10000', 'or', '10000']],
    ['on 12.2018 at 13.5', ['on', '12', '2018', 'at', '13', '5']],
    ['Zusammen\u00adarbeit', ['zusammenarbeit']],
    ['Straße', ['strasse']],
    ['osce.org', ['osce', 'org']],
    ['Вице-президент', ['вице', 'президент']],
    ['e-', ['e']],
    ["-- ' - ,", []],
    ['re-19', ['re', '19']],
  ])('finds in %s the words %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('says where each word stands in the text as given', () => {
    const text = 'Pour l’Ukraine\u00a0: la co‑opération.';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Pour',
      'Ukraine',
      'la',
      'co‑opération',
    ]);
  });

  it('keeps what a free prefix stands before', () => {
    expect(tokenise('non-proliferation')[0]?.rest).toBe('proliferation');
    expect(tokenise('co-operation')[0]?.rest).toBeUndefined();
  });

  it('never throws; offsets rise, and stay inside the text', () => {
    const strange = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."aé-'’.,1 \u00a0\u00adй\u0306ßco") }),
    );
    fc.assert(
      fc.property(strange, (text) => {
        let last = 0;
        for (const { start, end, word } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000, seed: 1 },
    );
  }, 60_000);
});
