import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';

export interface Bar {
  label: string;
  count: number;
  href: string;
  isCurrent: boolean;
}

export interface CountBarsProps {
  words: Words;
  title: string;
  bars: Bar[];
  /** The way back from one of them to all. */
  all?: { label: string; href: string } | undefined;
}

const longest = 100;

/** Years or months with the number of their releases, each a link to them. */
export function CountBars({ words, title, bars, all }: CountBarsProps): ReactNode {
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map((bar) => bar.count));
  return (
    <nav className="bars" aria-label={title}>
      <h2>{title}</h2>
      {all && (
        <a className="more" href={all.href}>
          {all.label}
        </a>
      )}
      <ol>
        {bars.map((bar) => (
          <li key={bar.href}>
            <a href={bar.href} aria-current={bar.isCurrent ? 'true' : undefined}>
              {bar.label}
            </a>
            {/* A width in an attribute: styles in the markup are forbidden by the policy. */}
            <svg viewBox={`0 0 ${longest} 8`} preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(1, Math.round((bar.count / most) * longest))} height="8" />
            </svg>
            <span className="count">{words.format.number(bar.count)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
