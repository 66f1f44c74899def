import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/domain/locale';
import { analyseQuery } from './analyse-query';
import { analyseText } from './analyse-text';
import { createCompoundSplitter } from './compounds';
import { findMarks } from './highlight';
import { vocabularyOf } from './memory-vocabulary';
import { bestSnippet } from './snippet';

const splitter = createCompoundSplitter(['klimaschutz', 'konferenz']);

function ask(typed: string, text: string, locale: Locale) {
  return analyseQuery(typed, { locale, vocabulary: vocabularyOf([analyseText(text, locale, { splitter })]), splitter });
}

function marked(typed: string, text: string, locale: Locale = 'en'): string[] {
  return findMarks(text, ask(typed, text, locale), { splitter }).map(({ start, end }) => text.slice(start, end));
}

describe('marking what was found', () => {
  it.each<[Locale, string, string, string[]]>([
    ['en', 'election', 'The elections; an electorate elects.', ['elections', 'elects']],
    ['fr', 'ukraine', 'l’Ukraine et l’Arménie', ['Ukraine']],
    ['de', 'konferenz', 'Die Klimaschutzkonferenz.', ['Klimaschutzkonferenz']],
    [
      'en',
      'ODIHR',
      'said the Office for Democratic Institutions and Human Rights.',
      ['Office for Democratic Institutions and Human Rights'],
    ],
    ['en', '"human rights" rights', 'Human rights and the rights of humans', ['Human rights', 'rights']],
    ['de', 'klimas', 'Klimaschutz und Klima', ['Klimaschutz']],
    ['ru', 'Киев', 'в Киеве и в Москве', ['Киеве']],
    ['en', 'the war in Ukraine', 'The war in the east of Ukraine', ['war', 'Ukraine']],
    ['en', 'cooperation -police', 'Police co-operation', ['co-operation']],
  ])('in %s marks for %s in "%s" %j', (locale, typed, text, marks) => {
    expect(marked(typed, text, locale)).toEqual(marks);
  });
});

const dull = 'Nothing of any interest happened on that long day in the city of Vienna. ';

describe('the best snippet', () => {
  it('stands around the place with most of the words, from the beginning of its sentence', () => {
    const text = `${dull}The elections went by. ${dull.repeat(4)}The mission observed the elections in Moldova. ${dull.repeat(4)}`;
    const snippet = bestSnippet(text, ask('elections Moldova', text, 'en'));
    expect(snippet.text).toMatch(/^The mission observed the elections in Moldova\..*\.$/);
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['elections', 'Moldova']);
    expect(snippet).toMatchObject({ isCutBefore: false, isCutAfter: false });
    expect(snippet.text.length).toBeLessThanOrEqual(200);
  });

  it('says where it begins or ends inside a sentence, and cuts between words', () => {
    const text = `Then ${'and so on '.repeat(60)}came Moldova ${'and so on '.repeat(60)}`;
    const snippet = bestSnippet(text, ask('Moldova', text, 'en'));
    expect(snippet).toMatchObject({ isCutBefore: true, isCutAfter: true });
    expect(snippet.text).toMatch(/^(and|so|on) .*came Moldova and.* (and|so|on)$/);
  });

  it('is the beginning of the text where nothing was found', () => {
    expect(bestSnippet(dull.repeat(9), ask('', dull, 'en')).text.startsWith('Nothing of any interest')).toBe(true);
  });

  it('never throws, and marks only inside itself', () => {
    const strange = fc.string({
      unit: fc.constantFrom(..."aé-'’.,1 \n\u00a0\u00adй\u0306ßco\ud83d", 'election ', 'Київ. '),
      maxLength: 400,
    });
    fc.assert(
      fc.property(
        strange,
        strange,
        fc.constantFrom(...locales),
        fc.integer({ min: 1, max: 60 }),
        (text, typed, locale, length) => {
          const snippet = bestSnippet(text, ask(typed, text, locale), { splitter, length });
          expect(text).toContain(snippet.text);
          let last = 0;
          for (const { start, end } of snippet.marks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(snippet.text.length);
        },
      ),
      { numRuns: 400, seed: 1 },
    );
  }, 60_000);
});
