import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { defaultLocale, locales, type Locale } from '@/lib/domain/locale';
import { archive } from '../support/archive';
import { ask } from '../support/ask';
import { templates } from '../support/templates';
import { demonstrationIn } from '../support/words';

test.describe.configure({ timeout: 180_000 });

const atOnce = 8;

// What a document holds that cannot be read without script.
const holes = /__next_error__|<template id="B:|hidden="" id="S:|hidden id="S:|<!--\$\?-->/;
const frameworks =
  /_next\/static|__next|self\.__next_f|<script(?! type="(?:application\/ld\+json|module")| src="\/assets\/)/;

for (const locale of locales) {
  test(`no document holds a hole, cold or warm, and every one says what it is: ${locale}`, async ({ baseURL }) => {
    for (const { name, pathIn, status = 200 } of templates) {
      for (const turn of ['cold', 'warm']) {
        const answer = await ask(baseURL ?? '', pathIn(locale));
        expect(answer.status, `${name}, ${turn}`).toBe(status);
        expect(answer.text, `${name}, ${turn}`).not.toMatch(holes);
        expect(answer.text, `${name}, ${turn}`).not.toMatch(frameworks);
        expect(answer.text, `${name}, ${turn}`).not.toMatch(/ style="|<style/);
        expect(answer.text, `${name}, ${turn}`).toContain(demonstrationIn(locale));
      }
    }
  });

  test(`every link inside the site leads somewhere: ${locale}`, async ({ baseURL }) => {
    const seen = await everythingLinkedFrom(baseURL ?? '', locale);
    const dead = [...seen].filter(([, status]) => status !== 200).map(([path, status]) => `${path}: ${status}`);
    expect(dead).toEqual([]);
    const expected = archive
      .filter((release) => !release.isWithdrawn)
      .map(({ slug }) => addresses.release(locale, slug));
    expect(expected.filter((path) => !seen.has(path))).toEqual([]);
  });
}

test('no address ends in a machine’s own words', async ({ baseURL }) => {
  const { text } = await ask(baseURL ?? '', addresses.home(defaultLocale));
  expect(text).not.toMatch(/undefined|\[object|NaN/);
});

/**
 * Follows every link that stays in a language, and tells how each was answered. Lists by year and page, which are the
 * same in every language, are followed in one.
 */
async function everythingLinkedFrom(origin: string, locale: Locale): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  let found = [addresses.home(locale)];
  while (found.length > 0) {
    const round = found.splice(0, atOnce);
    const answers = await Promise.all(round.map((path) => ask(origin, path)));
    round.forEach((path, index) => seen.set(path, answers[index]?.status ?? 0));
    const linked = answers.flatMap(({ text }, index) => linksIn(text, `${origin}${round[index] ?? ''}`, locale));
    found = [...new Set([...found, ...linked])].filter((path) => !seen.has(path));
  }
  return seen;
}

function linksIn(text: string, base: string, locale: Locale): string[] {
  return [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].flatMap(([, href = '']) => {
    const { origin, pathname, search } = new URL(href.replaceAll('&amp;', '&'), base);
    const isInside =
      origin === new URL(base).origin && (pathname === `/${locale}` || pathname.startsWith(`/${locale}/`));
    const isList = locale === defaultLocale && !pathname.startsWith(`/${locale}/search`);
    const isFollowed = isInside && (search === '' || isList);
    return isFollowed ? [pathname + search] : [];
  });
}
