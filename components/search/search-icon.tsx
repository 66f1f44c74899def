import type { ReactNode } from 'react';

/** A magnifying glass; the words beside it say what it does. */
export function SearchIcon(): ReactNode {
  return (
    <svg className="search-icon" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="m12.75 12.75 4.5 4.5" />
    </svg>
  );
}
