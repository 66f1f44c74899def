import { expect, test } from 'vitest';
import { markupOf, wordsIn } from '@/components/fixtures';
import { MenuLines, SiteMenu } from './site-menu';

const menu = [
  {
    label: 'Countries',
    children: [
      { label: 'All', href: '/en/countries' },
      { label: 'Participating States', children: [{ label: 'Albania', href: '/en/countries/AL' }] },
    ],
  },
  { label: 'About us', href: '/en/about' },
];
const words = wordsIn('en');
const lines = markupOf(<MenuLines words={words} menu={menu} />);
const markup = markupOf(<SiteMenu words={words} lines={lines} />);

test('the menu is a landmark with a name', () => {
  expect(markup).toMatch(/^<nav class="menu" aria-label="[^"]+" data-enhance="menu"><details/);
});

test('every group is closed, and holds each of its links once', () => {
  expect(markup).not.toMatch(/<details[^>]* open/);
  expect(markup.match(/href="\/en\/countries\/AL"/g)).toHaveLength(1);
});

test('groups of the first level open by a press; below it headings stand open', () => {
  expect(markup).toContain('<details name="menu"><summary>Countries</summary>');
  expect(markup).toContain('<b>Participating States</b><ul><li><a href="/en/countries/AL">');
});

test('a line without children is a link of its own', () => {
  expect(markup).toContain('<li><a href="/en/about">About us</a></li>');
});

test('what folds the menu on a phone is hidden where styles do not show it', () => {
  expect(markup).toContain('<details class="fold" hidden=""><summary>Menu</summary></details>');
});
