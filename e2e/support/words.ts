import { readFileSync } from 'node:fs';
import { createTranslator } from 'use-intl/core';
import { z } from 'zod';
import type en from '@/messages/en.json';
import { locales, type Locale } from '@/lib/domain/locale';
import { facets, type Facet } from '@/lib/domain/taxonomy';
import { readYaml } from './yaml';

type Messages = typeof en;
type Translator = ReturnType<typeof translatorIn>;

function translatorIn(locale: Locale) {
  const messages = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Messages;
  return createTranslator({ locale, messages, timeZone: 'UTC' });
}

const translators = new Map<Locale, Translator>(locales.map((locale) => [locale, translatorIn(locale)]));

/** What the interface says in a language, taken from messages/ as the site takes it. */
export function wordsIn(locale: Locale): Translator {
  const translator = translators.get(locale);
  if (!translator) throw new Error(`There are no messages in ${locale}.`);
  return translator;
}

const names = z.record(z.string(), z.object({ name: z.partialRecord(z.enum(locales), z.string()).optional() }));
const taxonomy = Object.fromEntries(facets.map((facet) => [facet, readYaml(`content/taxonomy/${facet}.yaml`, names)]));

/** The name of a term in a language: as the taxonomy writes it, else as CLDR does. */
export function nameOf(facet: Facet, id: string, locale: Locale): string {
  const written = taxonomy[facet]?.[id]?.name?.[locale];
  const name = written ?? new Intl.DisplayNames(locale, { type: 'region' }).of(id);
  if (!name) throw new Error(`content/taxonomy/${facet}.yaml has no ${id}.`);
  return name;
}

/** A day such as `2026-02-06`, written out in a language. */
export function dayIn(locale: Locale, day: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

const site = readYaml('content/site.yaml', z.object({ demonstration: z.record(z.enum(locales), z.string()) }));

/** The sentence on every page that says what the site is not. */
export function demonstrationIn(locale: Locale): string {
  return site.demonstration[locale];
}
