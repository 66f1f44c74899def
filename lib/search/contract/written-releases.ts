import type { WrittenRelease } from '@/lib/catalog/written-releases';
import type { Locale } from '@/lib/domain/locale';
import type { ReleaseFacts } from '@/lib/domain/release';

type Words = readonly [title: string, lead: string, body: string];

/** A release of a day, with its words in some languages, the original first. */
export function written(
  slug: string,
  texts: Partial<Record<Locale, Words>>,
  facts: Partial<ReleaseFacts> = {},
): WrittenRelease {
  const publishedOn = slug.slice(0, 10);
  const [original = 'en'] = Object.keys(texts) as Locale[];
  return {
    facts: {
      slug,
      type: 'press-release',
      publishedAt: `${publishedOn}T12:00:00.000Z`,
      publishedOn,
      original,
      dateline: [],
      sources: [],
      structures: [],
      countries: [],
      fields: [],
      meetings: [],
      contacts: [],
      links: [],
      corrections: [],
      basis: 'made for a test',
      isGenerated: false,
      ...facts,
    },
    texts: (Object.entries(texts) as [Locale, Words][]).map(([locale, [title, lead, body]]) => ({
      locale,
      title,
      lead,
      body,
      links: {},
      notices: {},
      isOutdated: false,
    })),
  };
}

/** A small archive in which every rule of search has something to be right about. */
export const contractReleases: WrittenRelease[] = [
  written(
    '2019-03-27-election-observers-in-moldova',
    {
      en: [
        'Observers praise a calm vote',
        'The election was well run.',
        'Voters chose freely. The count was open, and policy played its part.',
      ],
    },
    { countries: ['MD'], fields: ['elections'], sources: ['conflict-prevention-centre'] },
  ),
  written(
    '2019-03-31-six-languages',
    {
      en: ['Conference on safe borders opens', 'Ministers met in Vienna.', 'Cooperation between border guards grows.'],
      fr: [
        'Ouverture de la conférence sur des frontières sûres',
        'Les ministres se sont réunis à Vienne.',
        'La coopération entre gardes-frontières progresse ; l’Ukraine y participe.',
      ],
      de: [
        'Klimaschutzkonferenz über sichere Grenzen eröffnet',
        'Die Minister trafen sich auf der Straße.',
        'Klimaschutz braucht eine Konferenz, und eine Konferenz braucht Klimaschutz.',
      ],
      it: [
        'Si apre la conferenza sulle frontiere sicure',
        'I ministri si sono riuniti.',
        'Cresce la cooperazione tra le guardie di frontiera.',
      ],
      ru: [
        'Открылась конференция о безопасных границах',
        'Министры встретились у ёлки.',
        'Сотрудничество пограничников растёт.',
      ],
      es: [
        'Se abre la conferencia sobre fronteras seguras',
        'Los ministros se reunieron.',
        'Crece la cooperación entre guardias fronterizos.',
      ],
    },
    {
      countries: ['IS', 'NO'],
      fields: ['border-management'],
      sources: ['secretariat'],
      meetings: ['summit-meetings'],
      dateline: ['vienna'],
    },
  ),
  written(
    '2019-04-01-police-training',
    {
      en: [
        'Police officers train together',
        'A course for the police.',
        'Border guards joined. Conflict was far, and prevention near.',
      ],
      de: [
        'Polizisten üben gemeinsam',
        'Ein Kurs für die Polizei.',
        'Klimaschutz war kein Thema, eine Konferenz auch nicht.',
      ],
    },
    { countries: ['IN', 'TO'], fields: ['policing'], sources: ['secretariat'], type: 'news' },
  ),
  written(
    '2020-01-01-new-year-statement',
    {
      fr: [
        'Déclaration du Nouvel An',
        'Le Secrétaire général salue la paix.',
        'La prévention des conflits reste la tâche de tous. À l’université, on en parle.',
      ],
    },
    { type: 'statement', countries: ['IN'], sources: ['conflict-prevention-centre'] },
  ),
  written(
    '2020-01-01-another-new-year-statement',
    {
      en: [
        'Statement for the New Year',
        'A word about peace.',
        'Border and guards, not side by side: the guards of the border.',
      ],
    },
    { type: 'statement', countries: ['TO', 'GE'] },
  ),
  written(
    '2020-06-30-border-guards',
    {
      en: [
        'Border guards learn languages',
        'Guards at every border.',
        'The border guards of Ukraine studied French. "AND OR NOT NEAR" said the slide: col:on*.',
      ],
    },
    { countries: ['UA', 'IS'], fields: ['border-management', 'policing'], type: 'report' },
  ),
  written(
    '2021-12-31-elections-and-borders',
    {
      en: ['A year in review', 'Much happened.', 'There was an election near the border, and calm guards.'],
      ru: ['Обзор года', 'Произошло многое.', 'У границы прошли выборы.'],
    },
    { countries: ['GE'], fields: ['elections', 'border-management'], structures: ['secretariat'], type: 'report' },
  ),
  written(
    '2022-05-05-withdrawn',
    { en: ['Withdrawn border guards', 'Nobody reads this.', 'Border guards.'] },
    { countries: ['IS'], withdrawal: { id: 'w', on: '2022-05-06' } },
  ),
];
