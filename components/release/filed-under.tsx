import type { ReactNode } from 'react';
import { TermLinks } from '@/components/ui/term-links';
import type { Words } from '@/i18n/words';
import type { Release } from '@/lib/domain/release';
import { facets } from '@/lib/domain/taxonomy';

export interface FiledUnderProps {
  words: Words;
  release: Release;
}

/** What a release is about, each a way to more of the same. */
export function FiledUnder({ words, release }: FiledUnderProps): ReactNode {
  return (
    <section className="filed" aria-label={words.t('FiledUnder.label')}>
      {facets
        .filter((facet) => release[facet].length > 0)
        .map((facet) => (
          <div key={facet}>
            <h2>{words.t(`FiledUnder.${facet}`)}</h2>
            <TermLinks words={words} facet={facet} ids={release[facet]} />
          </div>
        ))}
    </section>
  );
}
