import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/domain/locale';
import { analyseQuery } from './analyse-query';
import { analyseText } from './analyse-text';
import { collectCompoundParts, createCompoundSplitter } from './compounds';
import { matchesText } from './matches';
import { vocabularyOf } from './memory-vocabulary';

const germanParts = collectCompoundParts(
  ['klima', 'schutz', 'klimaschutz', 'konferenz', 'georg', 'orgie', 'deutsch', 'land'].map(
    (word) => [word, 3] as const,
  ),
);
const splitter = createCompoundSplitter(germanParts);

/** Asks one text, among others that know other words, and tells whether it is found. */
function finds(locale: Locale, query: string, text: string, others: string[] = []): boolean {
  const texts = [text, ...others].map((one) => analyseText(one, locale, { splitter }));
  const [analysed] = texts;
  return (
    !!analysed && matchesText(analyseQuery(query, { locale, vocabulary: vocabularyOf(texts), splitter }), analysed)
  );
}

describe('the language of texts and queries', () => {
  it.each<[Locale, string, string]>([
    ['en', 'co-operation', 'cooperation'],
    ['en', 'Türkiye', 'Turkey'],
    ['en', 'Turkiye', 'Türkiye'],
    ['en', 'Turkiye', 'Turkey'],
    ['en', 'Kyiv', 'Kiev'],
    ['de', 'Kyiv', 'Kiew'],
    ['ru', 'в Киеве', 'Київ'],
    ['en', 'Chisinau', 'Kishinev'],
    ['en', 'ODIHR', 'the Office for Democratic Institutions and Human Rights'],
    ['fr', 'BIDDH', 'le Bureau des institutions démocratiques et des droits de l’homme'],
    ['de', 'BDIMR', 'das Büro für demokratische Institutionen und Menschenrechte'],
    ['it', 'ODIHR', "l'Ufficio per le istituzioni democratiche e i diritti umani"],
    ['ru', 'БДИПЧ', 'Бюро по демократическим институтам и правам человека'],
    ['es', 'OIDDH', 'la Oficina de Instituciones Democráticas y Derechos Humanos'],
    ['fr', 'ODIHR', 'le BIDDH'],
    ['de', 'OSCE', 'OSZE'],
    ['ru', 'OSCE', 'ОБСЕ'],
    ['en', 'OSCE', 'the Organization for Security and Co-operation in Europe'],
    ['en', 'O.S.C.E.', 'OSCE'],
    ['de', 'Weißrussland', 'Belarus'],
    ['de', 'Moldau', 'Moldova'],
    ['en', 'Czechia', 'the Czech Republic'],
    ['fr', 'Tchéquie', 'en République tchèque'],
    ['en', 'Kyrgyzstan', 'Kyrgyz Republic'],
    ['ru', 'Кыргызстан', 'в Кыргызской Республике'],
    ['fr', 'Haut-Karabakh', 'Nagorno-Karabakh'],
    ['ru', 'ёлка', 'елка'],
    ['de', 'Straße', 'Strasse'],
    ['de', 'Größe', 'GROESSE'.replace('OE', 'O')],
    ['fr', 'l’Ukraine', 'Ukraine'],
    ['fr', 'L’Ukraine', "d'Ukraine"],
    ['it', 'dell’Ucraina', 'Ucraina'],
    ['en', 'Łódź', 'Lodz'],
    ['fr', 'élections', '« Élections »'],
    ['fr', 'université', 'universite'],
    ['es', 'investigación', 'investigacion'],
    ['fr', 'participants', 'les\u00a0participants\u202f!'],
    ['en', '10,000', '10\u202f000'],
    ['en', 'elections', 'Election'],
    ['en', 'organisation', 'organization'],
    ['ru', 'выборы', 'на выборах'],
  ])('in %s finds %s and %s by each other', (locale, one, other) => {
    expect(finds(locale, one, other)).toBe(true);
    expect(finds(locale, other, one)).toBe(true);
  });

  it('finds a compound by its parts and by itself, and a name only whole', () => {
    expect(finds('de', 'Konferenz', 'Die Klimaschutzkonferenz tagt.')).toBe(true);
    expect(finds('de', 'Klimaschutz', 'Die Klimaschutzkonferenzen tagen.')).toBe(true);
    expect(finds('de', 'Klima', 'Die Klimaschutzkonferenz tagt.')).toBe(true);
    expect(finds('de', 'Klimaschutzkonferenz', 'Die Klimaschutzkonferenz tagt.')).toBe(true);
    expect(finds('de', 'Klimaschutzkonferenz', 'Klimaschutz', ['Klimaschutzkonferenz'])).toBe(false);
    expect(finds('de', 'Orgie', 'Georgien wählt.', ['Orgie'])).toBe(false);
    expect(finds('de', 'Georgien', 'eine Orgie', ['Georgien'])).toBe(false);
    expect(finds('de', 'Land', 'Deutschland wählt.', ['Land'])).toBe(false);
  });

  it('holds words apart that only look alike', () => {
    expect(finds('en', 'policy', 'the police', ['policy'])).toBe(false);
    expect(finds('en', 'police', 'a policy', ['police'])).toBe(false);
    expect(finds('en', 'operation', 'co-operation', ['operation'])).toBe(false);
    expect(finds('en', 'hell', "he'll come", ['hell'])).toBe(false);
    expect(finds('it', 'nato', 'OTAN', ['nato'])).toBe(false);
    expect(finds('ru', 'край', 'края', ['краи'])).toBe(true);
  });

  it('finds what stands behind a prefix', () => {
    expect(finds('en', 'proliferation', 'non-proliferation')).toBe(true);
    expect(finds('en', 'non-proliferation', 'proliferation', ['non-proliferation'])).toBe(false);
  });
});
