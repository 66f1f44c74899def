import type { ListWindow } from '@/lib/domain/address';

/** Reads `year`, `month` and `page` as strangers type them: what is not a sensible number is left out. */
export function windowFromQuery(query: URLSearchParams): ListWindow {
  const year = numberIn(query.get('year'), 1900, 2999);
  const month = year === undefined ? undefined : numberIn(query.get('month'), 1, 12);
  return { year, month, page: numberIn(query.get('page'), 1, 1_000_000) };
}

function numberIn(text: string | null, least: number, most: number): number | undefined {
  if (!text || !/^\d{1,7}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
