import { inEveryLocale } from '@/lib/content/localized';
import { locales } from '@/lib/domain/locale';
import type { Country, FieldOfWork, Localized, MeetingSeries, Structure, Taxonomy } from '@/lib/domain/taxonomy';

/** Names in the order of the locale table: en, fr, de, it, ru, es. */
function named(...names: string[]): Localized {
  return inEveryLocale((locale) => names[locales.indexOf(locale)] ?? names[0] ?? '');
}

const description = named('');

const country = (id: string, ...names: string[]): Country => ({
  facet: 'countries',
  kind: 'participating-state',
  id,
  name: named(...names),
});
const field = (id: string, ...names: string[]): FieldOfWork => ({
  facet: 'fields',
  id,
  name: named(...names),
  description,
});
const meeting = (id: string, ...names: string[]): MeetingSeries => ({
  facet: 'meetings',
  id,
  name: named(...names),
  description,
});
const structure = (id: string, parent: string | undefined, ...names: string[]): Structure => ({
  facet: 'structures',
  kind: parent === undefined ? 'secretariat' : 'secretariat-unit',
  id,
  name: named(...names),
  description,
  countries: [],
  ...(parent !== undefined && { parent }),
});

/** The terms of the contract's archive: some of their ids are words that query languages keep for themselves. */
export const contractTaxonomy: Taxonomy = {
  countries: [
    country('IS', 'Iceland', 'Islande', 'Island', 'Islanda', 'Исландия', 'Islandia'),
    country('IN', 'India', 'Inde', 'Indien', 'India', 'Индия', 'India'),
    country('TO', 'Tonga', 'Tonga', 'Tonga', 'Tonga', 'Тонга', 'Tonga'),
    country('NO', 'Norway', 'Norvège', 'Norwegen', 'Norvegia', 'Норвегия', 'Noruega'),
    country('MD', 'Moldova', 'Moldova', 'Moldau', 'Moldova', 'Молдова', 'Moldova'),
    country('GE', 'Georgia', 'Géorgie', 'Georgien', 'Georgia', 'Грузия', 'Georgia'),
    country('UA', 'Ukraine', 'Ukraine', 'Ukraine', 'Ucraina', 'Украина', 'Ucrania'),
  ],
  fields: [
    field('elections', 'Elections', 'Élections', 'Wahlen', 'Elezioni', 'Выборы', 'Elecciones'),
    field('policing', 'Policing', 'Police', 'Polizei', 'Polizia', 'Полиция', 'Policía'),
    field(
      'border-management',
      'Border management',
      'Gestion des frontières',
      'Grenzmanagement',
      'Gestione delle frontiere',
      'Управление границами',
      'Gestión de fronteras',
    ),
  ],
  structures: [
    structure(
      'secretariat',
      undefined,
      'Secretariat',
      'Secrétariat',
      'Sekretariat',
      'Segretariato',
      'Секретариат',
      'Secretaría',
    ),
    structure(
      'conflict-prevention-centre',
      'secretariat',
      'Conflict Prevention Centre',
      'Centre de prévention des conflits',
      'Konfliktverhütungszentrum',
      'Centro per la prevenzione dei conflitti',
      'Центр по предотвращению конфликтов',
      'Centro para la Prevención de Conflictos',
    ),
  ],
  meetings: [meeting('summit-meetings', 'Summits', 'Sommets', 'Gipfeltreffen', 'Vertici', 'Саммиты', 'Cumbres')],
  places: { vienna: named('Vienna', 'Vienne', 'Wien', 'Vienna', 'Вена', 'Viena') },
  types: {
    'press-release': named('Press release'),
    news: named('News'),
    statement: named('Statement'),
    report: named('Report'),
  },
  chairs: [],
};
