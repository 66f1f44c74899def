import type { ReactNode } from 'react';
import { SearchForm } from '@/components/search/search-form';
import { ReleaseCards } from '@/components/release/release-cards';
import { TermLinks } from '@/components/ui/term-links';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { Release, ReleaseSummary } from '@/lib/domain/release';
import type { ChairYear, Taxonomy } from '@/lib/domain/taxonomy';
import { LeadStory } from './lead-story';
import { ParticipatingStatesMap } from './participating-states-map';

export interface HomeViewProps {
  words: Words;
  lead: Release | null;
  newest: ReleaseSummary[];
  chair: ChairYear | null;
  taxonomy: Taxonomy;
  /** The number of releases of each term. */
  counts: ReadonlyMap<string, number>;
}

/** The home page: what is new, who holds the chair, and the ways in. */
export function HomeView({ words, lead, newest, chair, taxonomy, counts }: HomeViewProps): ReactNode {
  const { locale, t } = words;
  return (
    <div className="sheet">
      <LeadStory words={words} lead={lead} />
      <SearchForm words={words} id="home-search-field" isLarge />
      <section>
        <h2>{t('HomeView.newest')}</h2>
        <ReleaseCards words={words} releases={newest} headingLevel={3} />
        <a className="more" href={addresses.releases(locale)}>
          {t('HomeView.all')}
        </a>
      </section>
      {chair && <Chair words={words} chair={chair} />}
      <section className="part across">
        <h2>{t('HomeView.byField')}</h2>
        <TermLinks words={words} facet="fields" ids={taxonomy.fields.map((field) => field.id)} counts={counts} />
      </section>
      <section className="part across">
        <h2>{t('HomeView.byCountry')}</h2>
        <ParticipatingStatesMap words={words} countries={taxonomy.countries} counts={counts} />
      </section>
      <section className="part across">
        <h2>{t('HomeView.byStructure')}</h2>
        <TermLinks words={words} facet="structures" ids={principalStructures(taxonomy)} counts={counts} />
        <a className="more" href={addresses.index(locale, 'structures')}>
          {t('HomeView.allStructures')}
        </a>
      </section>
    </div>
  );
}

function Chair({ words, chair }: { words: Words; chair: ChairYear }): ReactNode {
  return (
    <section className="chair beside">
      <h2>{words.t('HomeView.chair', { year: String(chair.year) })}</h2>
      <a href={addresses.term(words.locale, 'countries', chair.country)}>{words.nameOf(chair.country)}</a>
    </section>
  );
}

const principalStructures = ({ structures }: Taxonomy) =>
  structures.filter(({ kind }) => kind !== 'secretariat-unit' && kind !== 'field-operation').map(({ id }) => id);
