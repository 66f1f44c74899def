import type { ReactNode } from 'react';
import { TermLinks } from '@/components/ui/term-links';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { Country } from '@/lib/domain/taxonomy';
import { mapSize, otherLand, stateDots, statePaths, undepictedArea } from './map-paths';

export interface ParticipatingStatesMapProps {
  words: Words;
  countries: Country[];
  /** The number of releases of each. */
  counts: ReadonlyMap<string, number>;
}

/**
 * The participating States and partners, drawn and in words; each is a link to its page. The drawing is for eyes and fingers: keyboards and
 * screen readers meet every link once, in the list.
 */
export function ParticipatingStatesMap({ words, countries, counts }: ParticipatingStatesMapProps): ReactNode {
  const { t } = words;
  const sorted = [...countries].sort((a, b) => words.compare(words.nameOf(a.id), words.nameOf(b.id)));
  return (
    <>
      <figure className="map">
        <svg viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} aria-hidden="true">
          <path className="land" d={otherLand} />
          <path className="undepicted" d={undepictedArea} />
          {[...sorted.filter(isDrawnAsShape), ...sorted.filter((country) => !isDrawnAsShape(country))].map(
            (country) => (
              <Shape key={country.id} words={words} country={country} />
            ),
          )}
        </svg>
        <figcaption>
          {t('ParticipatingStatesMap.caption')} {t('ParticipatingStatesMap.beyond')}
        </figcaption>
      </figure>
      <TermLinks words={words} facet="countries" ids={sorted.map(({ id }) => id)} counts={counts} />
    </>
  );
}

// Dots stand on top of the shapes that surround them.
const isDrawnAsShape = ({ id }: Country) => id in statePaths;

function Shape({ words, country }: { words: Words; country: Country }): ReactNode {
  const path = statePaths[country.id];
  const dot = stateDots[country.id];
  if (!path && !dot) return null;
  return (
    <a
      href={addresses.term(words.locale, 'countries', country.id)}
      className={country.kind === 'participating-state' ? undefined : 'partner'}
      tabIndex={-1}
    >
      <title>{words.nameOf(country.id)}</title>
      {path ? <path d={path} /> : dot && <circle cx={dot[0]} cy={dot[1]} r="4" />}
    </a>
  );
}
