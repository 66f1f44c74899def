import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/domain/locale';
import { analyseQuery, longestQuery, mostQueryWords } from './analyse-query';
import { isEmptyQuery } from './analysed-query';
import { analyseText } from './analyse-text';
import { createCompoundSplitter } from './compounds';
import { vocabularyOf } from './memory-vocabulary';

const splitter = createCompoundSplitter(['klima', 'konferenz']);

function ask(typed: string, texts: string[], locale: Locale = 'en') {
  const vocabulary = vocabularyOf(texts.map((text) => analyseText(text, locale, { splitter })));
  return analyseQuery(typed, { locale, vocabulary, splitter });
}

describe('analysing a query', () => {
  it('takes words, phrases and exclusions apart', () => {
    const query = ask('elections “human rights” -police -"hate crime" monitoring', [
      'elections monitoring human rights',
    ]);
    expect(query.words.map((word) => word.word)).toEqual(['elections', 'monitoring']);
    expect(query.phrases.map((phrase) => phrase.words)).toEqual([['human', 'rights']]);
    expect(query.excludedWords.map((word) => word.stems)).toEqual([['polic']]);
    expect(query.excludedPhrases.map((phrase) => phrase.words)).toEqual([['hate', 'crime']]);
  });

  it('takes a quote that is not closed, and a dash between words, for nothing', () => {
    const query = ask('Russia - "human rights', ['Russia human rights']);
    expect(query.words.map((word) => word.word)).toEqual(['russia', 'human', 'rights']);
    expect(query.phrases).toEqual([]);
    expect(query.excludedWords).toEqual([]);
  });

  it('corrects only words that no text knows, and says so', () => {
    const query = ask('eletcions in Moldova', ['elections in Moldova', 'elections']);
    expect(query.words.map((word) => word.word)).toEqual(['elections', 'in', 'moldova']);
    expect(query.notes).toEqual([{ code: 'corrected', from: 'eletcions', to: 'elections' }]);
    expect(ask('policy now', ['the police now', 'policy']).notes).toEqual([]);
  });

  it('never corrects numbers, names, phrases, exclusions and short words', () => {
    const texts = ['elections in 20188 with police, Kirov, vote and votes'];
    for (const typed of ['20187 x', 'Kyiv x', '"polise"', '-polise', 'vort x'])
      expect(ask(typed, texts).notes).toEqual([]);
  });

  it('reads an unknown last word as the beginning of known ones, and only the last', () => {
    const query = ask('media konf', ['media konferenz', 'konferenzen konflikt'], 'de');
    expect(query.prefix).toMatchObject({ typed: 'konf', beginning: 'konf' });
    expect(query.prefix?.stems.toSorted()).toEqual(['konferenz', 'konflikt']);
    expect(ask('konf media', ['media konferenz'], 'de').prefix).toBeNull();
  });

  it('does not take a known last word for a beginning', () => {
    expect(ask('vote', ['vote', 'voters']).prefix).toBeNull();
  });

  it('reads an unknown compound as its known parts, and says so', () => {
    const query = ask('Klimakonferenz', ['Das Klima', 'Die Konferenz'], 'de');
    expect(query.words.map((word) => word.word)).toEqual(['klima', 'konferenz']);
    expect(query.notes).toEqual([{ code: 'corrected', from: 'Klimakonferenz', to: 'klima konferenz' }]);
  });

  it('reads ae, oe and ue as ä, ö and ü where the texts know only those', () => {
    expect(ask('Aeusserungen', ['Äußerungen'], 'de').words[0]?.word).toBe('ausserungen');
  });

  it('does not require stop words, unless nothing else is asked', () => {
    expect(ask('the war in Ukraine', ['war in Ukraine']).words.map((word) => word.isRequired)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(ask('to be or not to be', ['to be']).words.some((word) => word.isRequired)).toBe(true);
  });

  it('makes one word of a name of several that the texts know', () => {
    const query = ask('Czech Republic elections', ['elections in Czechia']);
    expect(query.words.map((word) => word.typed)).toEqual(['Czech Republic', 'elections']);
    expect(ask('Czech Republic elections', ['elections']).words).toHaveLength(3);
  });

  it('requires the ten rarest words of a long query, and says which ones it does not', () => {
    const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
    const query = ask(words.join(' '), [words.join(' '), 'three and four', 'four']);
    expect(query.words.filter((word) => word.isRequired)).toHaveLength(mostQueryWords);
    expect(query.notes).toEqual([{ code: 'words-left-out', words: ['four'] }]);
  });

  it('reads the first two hundred characters, to the end of a word, and says so', () => {
    const query = ask('election '.repeat(40), ['election']);
    expect(query.words.at(-1)?.typed).toBe('election');
    expect(query.notes).toEqual([{ code: 'cut', limit: longestQuery }]);
  });

  it('asks for nothing where nothing was said', () => {
    for (const typed of ['', '   ', '" "', '- -', '«»', '…']) expect(isEmptyQuery(ask(typed, ['election']))).toBe(true);
  });

  it('never throws, and never asks for too much', () => {
    const vocabularies = locales.map((locale) => {
      const text = analyseText('Élections à Łódź Klima Konferenz выборы и ёлка 10 000', locale, { splitter });
      return { locale, vocabulary: vocabularyOf([text]), splitter };
    });
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'aéк"«»“-− \'’.10konf'), maxLength: 300 }),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(...vocabularies), (text, context) => {
        const query = analyseQuery(text, context);
        const { words, phrases, excludedWords, excludedPhrases } = query;
        const required = words.filter((word) => word.isRequired).length;
        expect(required + phrases.length + excludedWords.length + excludedPhrases.length).toBeLessThanOrEqual(
          mostQueryWords,
        );
        for (const word of [...words, ...excludedWords]) expect(word.stems.length).toBeGreaterThan(0);
        for (const phrase of [...phrases, ...excludedPhrases]) expect(phrase.words.length).toBeGreaterThan(0);
      }),
      { numRuns: 500, seed: 1 },
    );
  }, 60_000);
});
