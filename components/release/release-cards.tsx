import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { ReleaseSummary } from '@/lib/domain/release';
import { ReleaseCard } from './release-card';

export interface ReleaseCardsProps {
  words: Words;
  releases: ReleaseSummary[];
  headingLevel: 2 | 3;
}

/** Releases one below the other, in the order given. */
export function ReleaseCards({ words, releases, headingLevel }: ReleaseCardsProps): ReactNode {
  return (
    <ol className="cards">
      {releases.map((release) => (
        <li key={release.slug}>
          <ReleaseCard words={words} release={release} headingLevel={headingLevel} />
        </li>
      ))}
    </ol>
  );
}
