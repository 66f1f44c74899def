import { expect, test } from 'vitest';
import type { Language } from './language';
import { french } from './languages/french';
import { german } from './languages/german';
import { italian } from './languages/italian';
import { makeLexicon } from './lexicon';
import { Random } from './random';
import { say } from './sentence';
import { makeSpeaker } from './speaker';

const named = { year: 2019, place: 'Wien', countries: 'Tadschikistan' };
const topics = { nouns: [0.5], adjectives: [0.5], verbs: [0.5] };

function sayOften(language: Language, pattern: string): string[] {
  const speaker = makeSpeaker(language, makeLexicon(language), new Random(3), topics, 0.2);
  return Array.from({ length: 200 }, () => say(speaker, [pattern], named));
}

test('a sentence begins with a capital and names what it is given', () => {
  for (const sentence of sayOften(german, '{S} {V} {O} in {L} ({C}).'))
    expect(sentence).toMatch(/^\p{Lu}.* in Wien \(Tadschikistan\)\.$/u);
});

test('a verb before its subject agrees with it', () => {
  for (const sentence of sayOften(german, 'so {V} {S}')) {
    const [, verb = '', article = ''] = sentence.split(' ');
    if (article === 'das' || article === 'ein') expect(verb).toMatch(/te$/);
  }
});

test('French and Italian contract their articles', () => {
  expect(sayOften(french, 'ici {G}').join('\n')).not.toMatch(/ de les? | d[ea] [aeiou]/);
  expect(sayOften(italian, 'qui {G}').join('\n')).not.toMatch(/ di (?:il|la|lo|gli|le) /);
});

test('a slot that nobody knows is an error', () => {
  expect(() => sayOften(german, '{X}')).toThrow(RangeError);
});
