import type { WrittenRelease } from '@/lib/catalog/written-releases';
import type { Locale } from '@/lib/domain/locale';
import { locales } from '@/lib/domain/locale';
import { releaseTypes } from '@/lib/domain/taxonomy';
import { makeChance, type Chance } from './chance';
import { contractTaxonomy } from './taxonomy';
import { written } from './written-releases';

/** Real words in several inflections, the frequent ones first, so that stems, compounds and prefixes have work to do. */
const wordsIn: Record<Locale, string[]> = {
  en: split(`security election elections border borders police policy cooperation cooperate conference conferences minister ministers
    observers observer government governmental conflict prevention media freedom journalist journalists trafficking training trained
    dialogue reform reforms armed forces law laws courts judge judges water energy migration migrants education school schools`),
  fr: split(`sécurité élection élections frontière frontières police politique coopération conférence conférences ministre ministres
    observateurs observatrice gouvernement conflit conflits prévention médias liberté journaliste journalistes traite formation université
    dialogue réforme réformes armées droit droits tribunal juges eau énergie migration éducation école écoles`),
  de: split(`Sicherheit Wahl Wahlen Grenze Grenzen Polizei Politik Zusammenarbeit Konferenz Konferenzen Minister Ministerin Beobachter
    Wahlbeobachter Grenzschutz Klimaschutz Klimaschutzkonferenz Schutz Klima Regierung Konflikt Konflikte Medien Freiheit Medienfreiheit
    Journalisten Straße Straßen Ausbildung Dialog Reform Reformen Streitkräfte Recht Gerichte Richter Wasser Energie Bildung Schule`),
  it: split(`sicurezza elezione elezioni frontiera frontiere polizia politica cooperazione conferenza conferenze ministro ministri osservatori
    governo conflitto conflitti prevenzione libertà giornalista giornalisti tratta formazione dialogo riforma riforme diritto
    tribunale giudici acqua energia migrazione università scuola scuole`),
  ru: split(`безопасность выборы выборов граница границы границ полиция политика сотрудничество конференция конференции министр министры
    наблюдатели наблюдателей правительство конфликт конфликтов предотвращение свобода журналист журналисты торговля обучение диалог
    реформа реформы права суды судьи вода энергия ёлка миграция школа школы`),
  es: split(`seguridad elección elecciones frontera fronteras policía política cooperación conferencia conferencias ministro ministros
    observadores gobierno conflicto conflictos prevención medios libertad periodista periodistas trata formación investigación diálogo
    reforma reformas derecho tribunal jueces agua energía migración educación escuela escuelas`),
};

function split(words: string): string[] {
  return words.split(/\s+/);
}

/** Releases made of real words by a seed: every mixture of languages, facets and days. */
export function randomReleases(count: number, seed: number): WrittenRelease[] {
  const chance = makeChance(seed);
  return Array.from({ length: count }, (_, number) => randomRelease(chance, number));
}

/** One of them, by its number; another chance gives it other words. */
export function randomRelease(chance: Chance, number: number): WrittenRelease {
  const idsOf = (terms: readonly { id: string }[], most: number) =>
    chance.some(
      terms.map(({ id }) => id),
      most,
    );
  const day = new Date(Date.UTC(2018, 0, 1 + chance.below(1200))).toISOString().slice(0, 10);
  const languages = chance.below(5) === 0 ? [...locales] : chance.some(locales, 2);
  const texts = Object.fromEntries(
    (languages.length > 0 ? languages : ['en' as const]).map((locale) => [locale, wordsOf(chance, locale)]),
  );
  return written(`${day}-number-${number}`, texts, {
    type: chance.pick(releaseTypes),
    countries: idsOf(contractTaxonomy.countries, 3),
    fields: idsOf(contractTaxonomy.fields, 2),
    sources: idsOf(contractTaxonomy.structures, 1),
    meetings: idsOf(contractTaxonomy.meetings, 1),
    ...(chance.below(40) === 0 && { withdrawal: { id: 'w', on: day } }),
  });
}

function wordsOf(chance: Chance, locale: Locale): readonly [string, string, string] {
  const text = (length: number) => Array.from({ length }, () => chance.pickEarly(wordsIn[locale])).join(' ');
  return [text(3 + chance.below(4)), text(6 + chance.below(6)), text(15 + chance.below(30))];
}
