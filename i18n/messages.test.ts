import { readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultLocale, locales, type Locale } from '@/lib/domain/locale';
import { everyText, messagesIn } from './every-text';

const others = locales.filter((locale) => locale !== defaultLocale);
const english = messagesIn(defaultLocale);

// By file and language, the keys of what is the same in both languages and rightly so.
const rightlyEqual = z
  .record(z.string(), z.partialRecord(z.enum(locales), z.array(z.string())))
  .parse(JSON.parse(readFileSync('i18n/rightly-equal.json', 'utf8')));

describe('the messages of every language', () => {
  it.each(others)('have the keys of the English ones: %s', (locale) => {
    expect(Object.keys(messagesIn(locale)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(others)('take the arguments of the English ones: %s', (locale) => {
    const argumentsBy = (texts: Record<string, string>) =>
      Object.fromEntries(Object.keys(english).map((key) => [key, argumentsOf(texts[key] ?? '')]));
    expect(argumentsBy(messagesIn(locale))).toEqual(argumentsBy(english));
  });

  it.each(locales)('have every plural form of their language, and no other: %s', (locale) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const wrong = Object.entries(messagesIn(locale)).filter(([, text]) =>
      pluralsOf(parse(text)).some((plural) => !hasForms(plural, forms, locale)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a text that is the same as in English', () => {
  it.each(others)('is listed as rightly equal, and the list holds no other: %s', (locale) => {
    expect(equalIn(locale)).toEqual(listedIn(locale));
  });
});

function equalIn(locale: Locale): string[] {
  const texts = everyText(defaultLocale);
  return Object.entries(everyText(locale))
    .flatMap(([file, words]) =>
      Object.keys(words)
        .filter((key) => words[key] === texts[file]?.[key])
        .map((key) => `${file} ${key}`),
    )
    .sort();
}

function listedIn(locale: Locale): string[] {
  return Object.entries(rightlyEqual)
    .flatMap(([file, keys]) => (keys[locale] ?? []).map((key) => `${file} ${key}`))
    .sort();
}

/** The names of a message's arguments, with what kind each is. */
function argumentsOf(text: string): string[] {
  return [...new Set(elementsOf(parse(text)).flatMap(argumentOf))].sort();
}

function argumentOf(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
  return [`${element.value}: ${TYPE[element.type]}`];
}

function elementsOf(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => [element, ...elementsOf(childrenOf(element))]);
}

function childrenOf(element: MessageFormatElement): MessageFormatElement[] {
  if (element.type === TYPE.tag) return element.children;
  if (element.type === TYPE.plural || element.type === TYPE.select) {
    return Object.values(element.options).flatMap((option) => option.value);
  }
  return [];
}

function pluralsOf(elements: MessageFormatElement[]): string[][] {
  return elementsOf(elements).flatMap((element) =>
    element.type === TYPE.plural && element.pluralType === 'cardinal' ? [Object.keys(element.options)] : [],
  );
}

// French, Italian and Spanish say "many" of whole millions alone, which nothing here counts.
function hasForms(given: string[], forms: string[], locale: Locale): boolean {
  const named = given.filter((form) => !form.startsWith('='));
  const needed = forms.filter((form) => form !== 'many' || locale === 'ru');
  return needed.every((form) => named.includes(form)) && named.every((form) => forms.includes(form));
}
