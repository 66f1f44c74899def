import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { MenuEntry } from './frame';

export interface SiteMenuProps {
  words: Words;
  /** The markup of its lines: they are the same on every page, and rendered once. */
  lines: string;
}

/** The whole menu, closed. */
export function SiteMenu({ words, lines }: SiteMenuProps): ReactNode {
  return (
    <nav
      className="menu"
      aria-label={words.t('SiteMenu.label')}
      data-enhance="menu"
      dangerouslySetInnerHTML={{ __html: lines }}
    />
  );
}

export interface MenuLinesProps {
  words: Words;
  menu: MenuEntry[];
}

/**
 * The lines of the menu. A group of the first level opens by a press; below it everything stands open in columns. On a phone one more press
 * unfolds the groups themselves.
 */
export function MenuLines({ words, menu }: MenuLinesProps): ReactNode {
  return (
    <>
      {/* Styles show it on a phone, where it folds what follows; without them there is nothing to fold. */}
      <details className="fold" hidden>
        <summary>{words.t('SiteMenu.toggle')}</summary>
      </details>
      <ul>
        {menu.map((entry) => (
          <li key={entry.label}>{entry.children ? <Group entry={entry} /> : <Line entry={entry} />}</li>
        ))}
      </ul>
    </>
  );
}

function Group({ entry }: { entry: MenuEntry }): ReactNode {
  return (
    <details name="menu">
      <summary>{entry.label}</summary>
      <Lines entries={entry.children ?? []} />
    </details>
  );
}

function Lines({ entries }: { entries: MenuEntry[] }): ReactNode {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={`${entry.label} ${entry.href}`}>
          <Line entry={entry} />
          {entry.children && entry.children.length > 0 && <Lines entries={entry.children} />}
        </li>
      ))}
    </ul>
  );
}

function Line({ entry }: { entry: MenuEntry }): ReactNode {
  return entry.href ? <a href={entry.href}>{entry.label}</a> : <b>{entry.label}</b>;
}
