import { describe, expect, it } from 'vitest';
import { windowFromQuery } from './list-window';

describe('windowFromQuery', () => {
  it('reads a year, a month and a page', () => {
    expect(windowFromQuery(new URLSearchParams('year=2019&month=3&page=2'))).toEqual({ year: 2019, month: 3, page: 2 });
  });

  it('leaves out what is not a number in range', () => {
    const query = new URLSearchParams('year=-1&month=13&page=zwei');
    expect(windowFromQuery(query)).toEqual({ year: undefined, month: undefined, page: undefined });
  });

  it('knows no month without its year, and no page zero', () => {
    expect(windowFromQuery(new URLSearchParams('month=3&page=0'))).toEqual({});
  });
});
