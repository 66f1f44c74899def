import { expect, test } from 'vitest';
import { markupOf, taxonomy, wordsIn } from '@/components/fixtures';
import { CountryIndexView, StructureIndexView } from './term-index-view';

const counts = new Map([['CH', 7]]);
const chair = { year: 2026, country: 'CH' };
const orderOf = (markup: string, names: string[]) => names.map((name) => markup.indexOf(name));

test('countries stand by kind, in the order of the reader’s alphabet, with the chair beside its name', () => {
  const markup = markupOf(<CountryIndexView words={wordsIn('de')} taxonomy={taxonomy} counts={counts} chair={chair} />);
  const order = orderOf(markup, [
    'Liechtenstein',
    'Österreich',
    'Schweiz',
    'Vorsitz 2026',
    'id="asian-partner"',
    'Japan',
  ]);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('closed field activities stand apart, with their years', () => {
  const markup = markupOf(
    <StructureIndexView words={wordsIn('en')} taxonomy={taxonomy} counts={counts} chair={chair} />,
  );
  const order = orderOf(markup, [
    'id="field-operation"',
    'Mission to Moldova',
    'id="closed-field-activities"',
    'Mission to Georgia',
    '1992–2008',
  ]);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});
