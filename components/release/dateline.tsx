import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { ReleaseFacts } from '@/lib/domain/release';

/** The places of a release as they stand in its dateline, `Moscow/Bern/Vienna`; styles make capitals of them. */
export function placesOf(words: Words, release: Pick<ReleaseFacts, 'dateline'>): string {
  return release.dateline.map((place) => words.placeName(place)).join('/');
}

export interface DatelineProps {
  words: Words;
  release: Pick<ReleaseFacts, 'dateline' | 'publishedOn'>;
}

/** The place and the day that open the text; nothing where the place is not known. */
export function Dateline({ words, release }: DatelineProps): ReactNode {
  if (release.dateline.length === 0) return null;
  return (
    <span className="dateline">
      {words.t.rich('Dateline.opening', {
        places: placesOf(words, release),
        day: words.day(release.publishedOn),
        capitals: (places) => <span className="capitals">{places}</span>,
      })}{' '}
    </span>
  );
}
