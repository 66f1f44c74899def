import { z } from 'zod';
import { defaultLocale, locales, type Locale } from '@/lib/domain/locale';
import type { Localized } from '@/lib/domain/taxonomy';
import type { ContentProblem } from './problem';
import { problemAt } from './check-schema';
import type { KeyPath, YamlText } from './read-yaml';
import { text } from './words-schema';

/** A name or a sentence in some of the languages, as it stands in a file. */
export const localizedDraft = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, text.optional()])) as Record<Locale, z.ZodOptional<typeof text>>,
);

/** A record with a value for every language. */
export function inEveryLocale<T>(valueOf: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(locales.map((locale) => [locale, valueOf(locale)])) as Record<Locale, T>;
}

/**
 * Completes a name with the words of the default language, so that one forgotten language does not take a term and
 * all that is filed under it away; each gap is a problem.
 */
export function completeLocalized(
  draft: Partial<Localized>,
  yaml: YamlText,
  path: KeyPath,
  problems: ContentProblem[],
): Localized {
  const stand = draft[defaultLocale] ?? Object.values(draft)[0] ?? '';
  return inEveryLocale((locale) => {
    const words = draft[locale];
    if (words === undefined) problems.push(problemAt(yaml, [...path, locale], `is missing: a name in ${locale}`));
    return words ?? stand;
  });
}
