import { expect, it } from 'vitest';
import { plainText } from './plain-text';

it.each([
  ['## Background\n\nThe **Permanent Council** met.', 'Background The Permanent Council met.'],
  ['See [the decision](https://example.org/mc/5 "MC.DEC/5") of *2019*.', 'See the decision of 2019.'],
  ['> quoted\n> twice', 'quoted twice'],
  ['- border management\n- policing\n\n1. first\n2) second', 'border management policing first second'],
  ['before\n\n---\n\nafter', 'before after'],
  ['<https://example.org/x> stays out', 'stays out'],
  ['24.\u00a0Dezember, snake_case', '24. Dezember, snake_case'],
  ['line one\nline two', 'line one line two'],
])('reads %j as %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

it('takes time in proportion to the text, whatever it is made of', () => {
  for (const piece of ['[', '![', '*', '_ ', '<http:', '> ', '[](', '- - ', '`*_'])
    expect(plainText(piece.repeat(20_000)).length).toBeLessThan(120_001);
});
