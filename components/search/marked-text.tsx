import { Fragment, type ReactNode } from 'react';
import type { Mark } from '@/lib/search/search-results';

export interface MarkedTextProps {
  text: string;
  /** In order, without overlaps. */
  marks: readonly Mark[];
}

/** A text in which what was found is marked. */
export function MarkedText({ text, marks }: MarkedTextProps): ReactNode {
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
