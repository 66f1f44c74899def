import { createFormatter, createTranslator } from 'use-intl/core';
import { Memory } from '@/lib/language/memory';
import { localeTable, type Locale } from '@/lib/domain/locale';
import type { ReleaseType, Taxonomy, Term } from '@/lib/domain/taxonomy';
import de from '@/messages/de.json';
import en from '@/messages/en.json';
import es from '@/messages/es.json';
import fr from '@/messages/fr.json';
import it from '@/messages/it.json';
import ru from '@/messages/ru.json';

export type Messages = typeof en;

const messagesIn: Record<Locale, Messages> = { en, fr, de, it, ru, es };

/** Days whose names are remembered: some years of an archive. */
const mostDays = 2000;
/** Messages that are remembered: ten times as many as there are, for their values. */
const mostMessages = 4000;

// Days have no clock: they are noon in UTC, so that no reader's zone moves them to a neighbour.
const timeZone = 'UTC';

const formats = {
  dateTime: {
    day: { day: 'numeric', month: 'long', year: 'numeric' },
    month: { month: 'long', year: 'numeric' },
    monthAlone: { month: 'long' },
  },
} as const;

function translatorIn(locale: Locale) {
  return createTranslator({ locale: localeTable[locale].tag, messages: messagesIn[locale], timeZone, formats });
}

/** Everything that can be said in one language: messages, formats, and the names of the taxonomy. */
export interface Words {
  locale: Locale;
  /** next-intl's translator, over all namespaces: `t('ReleaseCard.correctedOn', { … })`. */
  t: ReturnType<typeof translatorIn>;
  /** next-intl's formatter of dates, numbers and lists. */
  format: ReturnType<typeof createFormatter>;
  /** A day such as `2019-03-27`, written out. */
  day(day: string): string;
  /** A number of things, as 1,234. */
  count(number: number): string;
  /** The name of a term, or its id where the taxonomy does not know it. */
  nameOf(id: string): string;
  placeName(id: string): string;
  typeName(type: ReleaseType): string;
  /** Orders names as a reader of the language expects. */
  compare(a: string, b: string): number;
}

/** Makes the words of a language; the site keeps one for each, anew when the taxonomy changes. */
export function makeWords(locale: Locale, taxonomy: Taxonomy): Words {
  const format = createFormatter({ locale: localeTable[locale].tag, timeZone, formats });
  const names = namesOf(taxonomy, locale);
  const collator = new Intl.Collator(localeTable[locale].tag);
  return {
    locale,
    t: remembering(translatorIn(locale)),
    format,
    count: rememberSmall((number) => format.number(number)),
    day: rememberDays((day) => withOrdinal(locale, format.dateTime(new Date(`${day}T12:00:00Z`), 'day'))),
    nameOf: (id) => names.get(id) ?? id,
    placeName: (id) => taxonomy.places[id]?.[locale] ?? id,
    typeName: (type) => taxonomy.types[type][locale],
    compare: (a, b) => collator.compare(a, b),
  };
}

// A page of search counts a hundred values, nearly all of them small, and the formatter costs microseconds each time.
function rememberSmall(write: (number: number) => string): (number: number) => string {
  const written: string[] = [];
  return (number) => (number < 1000 ? (written[number] ??= write(number)) : write(number));
}

// The same messages come with the same values on page after page, and to write one takes as long as the markup around it.
function remembering(t: Words['t']): Words['t'] {
  const written = new Memory<string>(mostMessages);
  const apply = (write: Words['t'], _: unknown, asked: Parameters<Words['t']>) =>
    written.getOrMake(asked.length === 1 ? asked[0] : JSON.stringify(asked), () => write(...asked));
  return new Proxy(t, { apply });
}

// So do the same days.
function rememberDays(write: (day: string) => string): (day: string) => string {
  const written = new Memory<string>(mostDays);
  return (day) => written.getOrMake(day, () => write(day));
}

function namesOf(taxonomy: Taxonomy, locale: Locale): Map<string, string> {
  const terms: Term[] = [...taxonomy.countries, ...taxonomy.fields, ...taxonomy.structures, ...taxonomy.meetings];
  return new Map(terms.map((term) => [term.id, term.name[locale]]));
}

// French counts the first of a month, and only the first; CLDR does not.
function withOrdinal(locale: Locale, day: string): string {
  return locale === 'fr' ? day.replace(/^1(?=\s)/, '1er') : day;
}
