import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultLocale, locales, type Locale } from '@/lib/domain/locale';

/** What one file, or one kind of file, says in a language, by key. */
export type Texts = Record<string, string>;

const localized = z.partialRecord(z.enum(locales), z.string());
const named = z.object({ name: localized.optional(), description: localized.optional() });
const namedEntries = z.record(z.string(), named);
const placeEntries = z.record(z.string(), localized);
const siteFile = named.extend({ tagline: localized, demonstration: localized, contacts: namedEntries });
const frontMatter = z.looseObject({ title: z.string(), lead: z.string() });

/** Everything that the interface and the taxonomy say in a language, by file. Country names are here where they are ours, not CLDR's. */
export function everyText(locale: Locale): Record<string, Texts> {
  return {
    messages: messagesIn(locale),
    pages: pagesIn(locale),
    site: siteIn(locale),
    'taxonomy/countries': countriesIn(locale),
    ...Object.fromEntries(
      ['fields', 'structures', 'meetings', 'types'].map((name) => [
        `taxonomy/${name}`,
        entriesIn(namedEntries.parse(yaml(`content/taxonomy/${name}.yaml`)), locale),
      ]),
    ),
    'taxonomy/places': textsOf(placeEntries.parse(yaml('content/taxonomy/places.yaml')), locale),
  };
}

/** The messages of a language, by `Namespace.key`. */
export function messagesIn(locale: Locale): Texts {
  return flat(JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')));
}

function flat(value: unknown, key = ''): Texts {
  if (typeof value === 'string') return { [key]: value };
  const parts = z.record(z.string(), z.unknown()).parse(value);
  const inner = Object.entries(parts).map(([name, part]) => flat(part, key ? `${key}.${name}` : name));
  return Object.fromEntries(inner.flatMap((texts) => Object.entries(texts)));
}

function pagesIn(locale: Locale): Texts {
  const texts: Texts = {};
  for (const id of readdirSync('content/pages')) {
    const file = readFileSync(path.join('content/pages', id, `${locale}.md`), 'utf8');
    const [, front = '', body = ''] = file.split(/^---$/m);
    const { title, lead } = frontMatter.parse(parse(front));
    Object.assign(texts, { [id]: title, [`${id} lead`]: lead, [`${id} body`]: body.trim() });
  }
  return texts;
}

function siteIn(locale: Locale): Texts {
  const { name, tagline, demonstration, contacts } = siteFile.parse(yaml('content/site.yaml'));
  return { ...textsOf({ name: name ?? {}, tagline, demonstration }, locale), ...entriesIn(contacts, locale) };
}

// An override in another language is compared with what English readers see, be it CLDR's.
function countriesIn(locale: Locale): Texts {
  const english = new Intl.DisplayNames(defaultLocale, { type: 'region' });
  const entries = Object.entries(namedEntries.parse(yaml('content/taxonomy/countries.yaml')));
  return textsOf(
    Object.fromEntries(entries.map(([id, { name }]) => [id, name ? { en: english.of(id), ...name } : {}])),
    locale,
  );
}

function entriesIn(entries: z.infer<typeof namedEntries>, locale: Locale): Texts {
  const texts = Object.entries(entries).flatMap(([id, { name, description }]) => [
    { key: id, words: name },
    { key: `${id} description`, words: description },
  ]);
  return textsOf(Object.fromEntries(texts.map(({ key, words }) => [key, words ?? {}])), locale);
}

function textsOf(entries: Record<string, z.infer<typeof localized>>, locale: Locale): Texts {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, words]) => {
      const text = words[locale];
      return text === undefined ? [] : [[id, text]];
    }),
  );
}

function yaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}
