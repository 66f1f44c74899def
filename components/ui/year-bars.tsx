import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { YearCount } from '@/lib/catalog/catalog';
import { CountBars } from './count-bars';

export interface YearBarsProps {
  words: Words;
  years: YearCount[];
  chosen: number | undefined;
  /** The address of a year, or of all years. */
  hrefOf: (year?: number) => string;
}

/** The years of a list, newest first. */
export function YearBars({ words, years, chosen, hrefOf }: YearBarsProps): ReactNode {
  const bars = years.map(({ year, count }) => ({
    label: String(year),
    count,
    href: hrefOf(year),
    isCurrent: year === chosen,
  }));
  const all = chosen === undefined ? undefined : { label: words.t('YearBars.all'), href: hrefOf() };
  return <CountBars words={words} title={words.t('YearBars.label')} bars={bars} all={all} />;
}
