import { expect, test } from 'vitest';
import { markupOf, summary, taxonomy, wordsIn } from '@/components/fixtures';
import type { Term } from '@/lib/domain/taxonomy';
import { TermView } from './term-view';

const find = (id: string): Term => {
  const term = [...taxonomy.countries, ...taxonomy.structures].find((each) => each.id === id);
  if (!term) throw new Error(`The fixtures have no ${id}`);
  return term;
};
const list = { releases: [summary], total: 21, page: 2, pages: 2 };

test('a country says what it is, since when, and when it held the chair', () => {
  const markup = markupOf(
    <TermView
      words={wordsIn('en')}
      term={find('CH')}
      list={list}
      years={[]}
      window={{}}
      chairYears={[1996, 2014, 2026]}
    />,
  );
  expect(markup).toContain('Participating State');
  expect(markup).toContain('Since 1973');
  expect(markup).toContain('1996, 2014 and 2026');
  expect(markup).toContain('21 releases');
});

test('a closed field operation says so and keeps its releases', () => {
  const markup = markupOf(
    <TermView
      words={wordsIn('en')}
      term={find('mission-to-georgia')}
      list={list}
      years={[]}
      window={{}}
      chairYears={[]}
    />,
  );
  expect(markup).toContain('Closed field operation');
  expect(markup).toContain('1992–2008');
  expect(markup).toContain('Its work has ended.');
  expect(markup).toContain('A visit');
});

test('a unit leads to what it is part of, and a structure to its units', () => {
  const [secretariat, unit] = [find('secretariat'), find('secretary-general')];
  const props = { words: wordsIn('en'), list, years: [], window: {}, chairYears: [] };
  expect(markupOf(<TermView {...props} term={unit} parent={secretariat} />)).toContain(
    '<a href="/en/structures/secretariat">',
  );
  expect(markupOf(<TermView {...props} term={secretariat} units={[unit]} />)).toContain(
    '<a href="/en/structures/secretary-general">',
  );
});

test('the pages of a year stay in that year', () => {
  const markup = markupOf(
    <TermView
      words={wordsIn('en')}
      term={find('CH')}
      list={list}
      years={[]}
      window={{ year: 2026, page: 2 }}
      chairYears={[]}
    />,
  );
  expect(markup).toContain('21 releases in 2026');
  expect(markup).toContain('href="/en/countries/CH?year=2026" rel="prev"');
});

test('a term leads into the search with its filter set, and a year with its dates', () => {
  const props = { words: wordsIn('en'), term: find('CH'), list, years: [], chairYears: [] };
  expect(markupOf(<TermView {...props} window={{}} />)).toContain('href="/en/search?country=CH"');
  expect(markupOf(<TermView {...props} window={{ year: 2026 }} />)).toContain(
    'href="/en/search?country=CH&amp;from=2026&amp;to=2026"',
  );
});
