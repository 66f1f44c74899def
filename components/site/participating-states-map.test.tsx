import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { markupOf, taxonomy, wordsIn } from '@/components/fixtures';
import { stateDots, statePaths } from './map-paths';
import { ParticipatingStatesMap } from './participating-states-map';

test('every participating State is drawn, as a shape or as a dot', () => {
  const countries = z
    .record(z.string(), z.object({ kind: z.string() }))
    .parse(parse(readFileSync('content/taxonomy/countries.yaml', 'utf8')));
  const states = Object.keys(countries).filter((id) => countries[id]?.kind === 'participating-state');
  expect(states).toHaveLength(57);
  expect(states.filter((id) => !statePaths[id] && !stateDots[id])).toEqual([]);
});

test('a State is named and linked on the map, and once more in the list', () => {
  const markup = markupOf(
    <ParticipatingStatesMap words={wordsIn('de')} countries={taxonomy.countries} counts={new Map([['CH', 7]])} />,
  );
  expect(markup).toContain('<title>Schweiz</title>');
  expect(markup.match(/href="\/de\/countries\/CH"/g)).toHaveLength(2);
  expect(markup).toContain('<span class="count">7</span>');
});
