import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { SearchFacet } from '@/lib/domain/search-query';
import type { FacetChoice } from '@/lib/search/search-results';
import { facetParameters } from '@/lib/search/url-note';
import { nameOfValue } from './search-names';

/** How many values stand open beside the chosen ones; one more than these is not worth folding. */
const shownOpen = 5;
/** From how many values on a reader is glad to find one by typing. */
const longList = 12;

export interface FacetChoicesProps {
  words: Words;
  facet: SearchFacet;
  choices: readonly FacetChoice[];
}

/** One facet: its most frequent values and the chosen ones, and all the others folded, by name. */
export function FacetChoices({ words, facet, choices }: FacetChoicesProps): ReactNode {
  if (choices.length === 0) return null;
  const isLong = choices.length >= longList;
  return (
    <fieldset className="facet" data-enhance={isLong ? 'filter-box' : undefined}>
      <legend>{words.t(`FacetChoices.${facet}`)}</legend>
      {/* Script shows it: without script it would find nothing. */}
      {isLong && (
        <input
          type="search"
          aria-label={words.t('FacetChoices.find')}
          placeholder={words.t('FacetChoices.find')}
          autoComplete="off"
          hidden
        />
      )}
      <div id={`facet-${facet}`} data-swap>
        <Folded words={words} facet={facet} choices={choices} />
      </div>
    </fieldset>
  );
}

function Folded({ words, facet, choices }: FacetChoicesProps): ReactNode {
  const open = choices.length <= shownOpen + 1 ? choices.length : shownOpen;
  const shown = choices.filter((choice, index) => index < open || choice.isChosen);
  const named = choices
    .filter((choice) => !shown.includes(choice))
    .map((choice) => ({ choice, name: nameOfValue(words, facet, choice.value) }));
  const rest = named.sort((a, b) => words.compare(a.name, b.name)).map(({ choice }) => choice);
  return (
    <>
      <Choices words={words} facet={facet} choices={shown} />
      {rest.length > 0 && (
        <details id={`more-${facet}`}>
          <summary>{words.t('FacetChoices.more', { count: rest.length })}</summary>
          <Choices words={words} facet={facet} choices={rest} />
        </details>
      )}
    </>
  );
}

function Choices({ words, facet, choices }: FacetChoicesProps): ReactNode {
  return (
    <ul>
      {choices.map(({ value, count, isChosen }) => (
        <li key={value}>
          <label>
            <input type="checkbox" name={facetParameters[facet]} value={value} defaultChecked={isChosen} />
            <span>{nameOfValue(words, facet, value)}</span> <span className="count">{words.count(count)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
