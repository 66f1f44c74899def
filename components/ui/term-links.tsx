import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { Facet } from '@/lib/domain/taxonomy';

export interface TermLinksProps {
  words: Words;
  facet: Facet;
  ids: readonly string[];
  /** The number of releases of each; left out where it would be beside the point. */
  counts?: ReadonlyMap<string, number>;
  /** What is said beside a name, as the year of a chair or the years of a mission. */
  noteOf?: (id: string) => string | undefined;
}

/** Names of terms, each a link to its page. */
export function TermLinks({ words, facet, ids, counts, noteOf }: TermLinksProps): ReactNode {
  return (
    <ul className={counts ? 'terms' : undefined}>
      {ids.map((id) => {
        const note = noteOf?.(id);
        const count = counts?.get(id);
        return (
          <li key={id}>
            <a href={addresses.term(words.locale, facet, id)}>{words.nameOf(id)}</a>
            {note && <span className="note">{note}</span>}
            {count !== undefined && <span className="count">{words.format.number(count)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
