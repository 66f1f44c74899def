import type { ReactNode } from 'react';
import { CountBars } from '@/components/ui/count-bars';
import { Opening } from '@/components/ui/opening';
import { Pagination } from '@/components/ui/pagination';
import { YearBars } from '@/components/ui/year-bars';
import type { Words } from '@/i18n/words';
import type { MonthCount, ReleaseList, YearCount } from '@/lib/catalog/catalog';
import { addresses, type ListWindow } from '@/lib/domain/address';
import { ReleaseCards } from './release-cards';

export interface ReleaseListViewProps {
  words: Words;
  list: ReleaseList;
  years: YearCount[];
  /** Of the chosen year; empty where none is chosen. */
  months: MonthCount[];
  window: ListWindow;
}

/** The archive: everything that was published, by year and month. */
export function ReleaseListView({ words, list, years, months, window }: ReleaseListViewProps): ReactNode {
  const { locale, t } = words;
  return (
    <div className="sheet">
      <Opening title={titleOf(words, window)} lead={t('ReleaseListView.count', { count: list.total })} />
      <section aria-label={t('ReleaseListView.title')}>
        <ReleaseCards words={words} releases={list.releases} headingLevel={2} />
        <Pagination
          words={words}
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => addresses.releases(locale, { ...window, page })}
        />
        <a className="more" href={addresses.feed(locale)}>
          {t('ReleaseListView.feed')}
        </a>
      </section>
      <aside className="beside">
        <Months words={words} months={months} window={window} />
        <YearBars
          words={words}
          years={years}
          chosen={window.year}
          hrefOf={(year) => addresses.releases(locale, { year })}
        />
      </aside>
    </div>
  );
}

const midMonth = (year: number, month: number) => new Date(Date.UTC(year, month - 1, 15));

function titleOf({ t, format }: Words, { year, month }: ListWindow): string {
  if (year === undefined) return t('ReleaseListView.title');
  if (month === undefined) return t('ReleaseListView.titleOfYear', { year: String(year) });
  return t('ReleaseListView.titleOfMonth', { month: format.dateTime(midMonth(year, month), 'month') });
}

function Months({ words, months, window }: Pick<ReleaseListViewProps, 'words' | 'months' | 'window'>): ReactNode {
  const { year } = window;
  if (year === undefined) return null;
  const bars = months.map(({ month, count }) => ({
    label: words.format.dateTime(midMonth(year, month), 'monthAlone'),
    count,
    href: addresses.releases(words.locale, { year, month }),
    isCurrent: month === window.month,
  }));
  const all =
    window.month === undefined
      ? undefined
      : {
          label: words.t('ReleaseListView.titleOfYear', { year: String(year) }),
          href: addresses.releases(words.locale, { year }),
        };
  return (
    <CountBars words={words} title={words.t('ReleaseListView.months', { year: String(year) })} bars={bars} all={all} />
  );
}
