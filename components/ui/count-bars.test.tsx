import { expect, test } from 'vitest';
import { markupOf, wordsIn } from '@/components/fixtures';
import { YearBars } from './year-bars';

const years = [
  { year: 2026, count: 50 },
  { year: 2025, count: 1 },
];

test('the longest bar belongs to the fullest year, and no year is without one', () => {
  const markup = markupOf(
    <YearBars words={wordsIn('en')} years={years} chosen={undefined} hrefOf={(year) => `?year=${year}`} />,
  );
  expect([...markup.matchAll(/<rect width="(\d+)"/g)].map(([, width]) => width)).toEqual(['100', '2']);
  expect(markup).not.toContain('All years');
});

test('the chosen year is marked, and all years are one press away', () => {
  const markup = markupOf(
    <YearBars words={wordsIn('en')} years={years} chosen={2025} hrefOf={(year) => (year ? `?year=${year}` : '/all')} />,
  );
  expect(markup).toContain('<a href="?year=2025" aria-current="true">2025</a>');
  expect(markup).toContain('<a class="more" href="/all">All years</a>');
});

test('a list without years has no bars', () => {
  expect(markupOf(<YearBars words={wordsIn('en')} years={[]} chosen={undefined} hrefOf={() => '/'} />)).toBe('');
});
