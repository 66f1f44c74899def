import { expect, test } from 'vitest';
import { markupOf, wordsIn } from '@/components/fixtures';
import { Pagination } from './pagination';

const paginationAt = (page: number, pages: number) =>
  markupOf(<Pagination words={wordsIn('en')} page={page} pages={pages} hrefOf={(to) => `?page=${to}`} />);

test('one page needs no pagination', () => {
  expect(paginationAt(1, 1)).toBe('');
});

test('a page in the middle leads both ways and says where it is', () => {
  const markup = paginationAt(2, 3);
  expect(markup).toContain('<a href="?page=1" rel="prev">Previous page</a>');
  expect(markup).toContain('Page 2 of 3');
  expect(markup).toContain('<a href="?page=3" rel="next">Next page</a>');
});

test('the first and the last page lead one way only', () => {
  expect(paginationAt(1, 2)).not.toContain('rel="prev"');
  expect(paginationAt(2, 2)).not.toContain('rel="next"');
});
