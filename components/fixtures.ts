import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { makeWords } from '@/i18n/words';
import type { Locale } from '@/lib/domain/locale';
import type { Release, ReleaseSummary } from '@/lib/domain/release';
import type { Localized, Structure, Taxonomy } from '@/lib/domain/taxonomy';

const everywhere = (words: string): Localized => ({ en: words, fr: words, de: words, it: words, ru: words, es: words });

const structure = (id: string, name: string, kind: Structure['kind']): Structure => ({
  facet: 'structures',
  id,
  kind,
  name: everywhere(name),
  description: everywhere(`What ${name} is.`),
  countries: [],
});

/** A small taxonomy for tests of components. */
export const taxonomy: Taxonomy = {
  countries: [
    {
      facet: 'countries',
      id: 'CH',
      kind: 'participating-state',
      since: 1973,
      name: { ...everywhere('Switzerland'), de: 'Schweiz' },
    },
    {
      facet: 'countries',
      id: 'AT',
      kind: 'participating-state',
      since: 1973,
      name: { ...everywhere('Austria'), de: 'Österreich' },
    },
    { facet: 'countries', id: 'LI', kind: 'participating-state', since: 1973, name: everywhere('Liechtenstein') },
    { facet: 'countries', id: 'JP', kind: 'asian-partner', since: 1992, name: everywhere('Japan') },
  ],
  fields: [{ facet: 'fields', id: 'elections', name: everywhere('Elections'), description: everywhere('Observing.') }],
  structures: [
    structure('secretariat', 'Secretariat', 'secretariat'),
    { ...structure('secretary-general', 'Secretary General', 'secretariat-unit'), parent: 'secretariat' },
    { ...structure('mission-to-georgia', 'Mission to Georgia', 'field-operation'), openedIn: 1992, closedIn: 2008 },
    { ...structure('mission-to-moldova', 'Mission to Moldova', 'field-operation'), openedIn: 1993 },
  ],
  meetings: [],
  places: { moscow: { ...everywhere('Moscow'), ru: 'Москва' }, bern: everywhere('Bern') },
  types: {
    'press-release': everywhere('Press release'),
    news: everywhere('News'),
    statement: everywhere('Statement'),
    report: everywhere('Report'),
  },
  chairs: [{ year: 2026, country: 'CH' }],
};

export const wordsIn = (locale: Locale) => makeWords(locale, taxonomy);

/** What a component becomes in a document. */
export const markupOf = (node: ReactNode) => renderToStaticMarkup(node);

export const release: Release = {
  slug: '2026-02-06-visit',
  type: 'press-release',
  publishedAt: '2026-02-06T17:05:00Z',
  publishedOn: '2026-02-06',
  original: 'en',
  dateline: ['moscow', 'bern'],
  sources: ['secretary-general'],
  structures: [],
  countries: ['CH'],
  fields: ['elections'],
  meetings: [],
  contacts: [],
  links: [],
  corrections: [],
  basis: 'A public document',
  isGenerated: false,
  text: {
    locale: 'en',
    title: 'A visit & a talk',
    lead: 'What was said.',
    body: 'Text.',
    links: {},
    notices: {},
    isOutdated: false,
  },
  locales: ['en', 'fr'],
};

export const summary: ReleaseSummary = {
  slug: '2026-02-06-visit',
  type: 'press-release',
  publishedAt: '2026-02-06T17:05:00Z',
  publishedOn: '2026-02-06',
  dateline: ['moscow'],
  sources: [],
  countries: ['CH'],
  fields: [],
  isGenerated: false,
  textLocale: 'en',
  title: 'A visit',
  lead: 'What was said.',
  locales: ['en'],
};
