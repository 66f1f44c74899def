import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { ReleaseSummary } from '@/lib/domain/release';

export interface ReleaseNeighboursProps {
  words: Words;
  previous: ReleaseSummary | null;
  next: ReleaseSummary | null;
}

/** The release published before this one and the one published after it. */
export function ReleaseNeighbours({ words, previous, next }: ReleaseNeighboursProps): ReactNode {
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={words.t('ReleaseNeighbours.label')}>
      {previous && (
        <Neighbour words={words} release={previous} label={words.t('ReleaseNeighbours.previous')} rel="prev" />
      )}
      {next && <Neighbour words={words} release={next} label={words.t('ReleaseNeighbours.next')} rel="next" />}
    </nav>
  );
}

interface NeighbourProps {
  words: Words;
  release: ReleaseSummary;
  label: string;
  rel: 'prev' | 'next';
}

function Neighbour({ words, release, label, rel }: NeighbourProps): ReactNode {
  return (
    <p>
      <span className="meta">{label}</span>{' '}
      <a
        href={addresses.release(words.locale, release.slug)}
        rel={rel}
        lang={release.textLocale === words.locale ? undefined : release.textLocale}
      >
        {release.title}
      </a>
    </p>
  );
}
