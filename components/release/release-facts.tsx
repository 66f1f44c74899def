import type { ReactNode } from 'react';
import { TermLinks } from '@/components/ui/term-links';
import type { Words } from '@/i18n/words';
import type { Release } from '@/lib/domain/release';
import { placesOf } from './dateline';

export interface ReleaseFactsListProps {
  words: Words;
  release: Release;
}

/** When, where and by whom: what a reader checks before she reads. */
export function ReleaseFactsList({ words, release }: ReleaseFactsListProps): ReactNode {
  return (
    <dl className="facts">
      <div>
        <dt>{words.t('ReleaseFacts.date')}</dt>
        <dd>
          <time dateTime={release.publishedOn}>{words.day(release.publishedOn)}</time>
        </dd>
      </div>
      {release.dateline.length > 0 && (
        <div>
          <dt>{words.t('ReleaseFacts.place')}</dt>
          <dd className="capitals">{placesOf(words, release)}</dd>
        </div>
      )}
      {release.sources.length > 0 && (
        <div>
          <dt>{words.t('ReleaseFacts.source')}</dt>
          <dd>
            <TermLinks words={words} facet="structures" ids={release.sources} />
          </dd>
        </div>
      )}
    </dl>
  );
}
