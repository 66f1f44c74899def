import { setImmediate } from 'node:timers/promises';
import { inEveryLocale } from '@/lib/content/localized';
import type { ReadableRelease } from '@/lib/content/read-release';
import { locales, type Locale } from '@/lib/domain/locale';
import type { ReleaseFacts, ReleaseText } from '@/lib/domain/release';
import { pickPublication } from './archive-dates';
import { factsMaker, type Choices } from './facts';
import { fixedWords } from './fixed-words';
import { languages } from './languages/all';
import { makeLexicon, type Lexicon } from './lexicon';
import { pickLanguages } from './pick-languages';
import { namesIn, planText } from './plan-text';
import { mix, Random } from './random';
import { writeText, type TextPlan } from './text';

/** A release as the reader of content gives it, and the instant with its offset where the hour is known. */
export interface GeneratedRelease extends ReadableRelease {
  instant?: string;
}

export interface GenerateOptions extends Choices {
  /** How many. */
  releases: number;
  /** Another seed gives another archive, in the same invented languages. */
  seed?: number;
  /** The share of releases that exist in every language; a fifth by default. */
  shareInAll?: number;
}

/**
 * Generates releases one after the other, in memory. Each is decided by the seed and its own number alone, so the
 * first hundred of a large archive are those of a small one.
 */
export async function* generateReleases({
  releases,
  seed = 1,
  shareInAll = 0.2,
  ...choices
}: GenerateOptions): AsyncGenerator<GeneratedRelease> {
  const make = releaseMaker(choices, shareInAll);
  for (let number = 1; number <= releases; number += 1) {
    if (number % 100 === 0) await setImmediate();
    yield make(number, mix(seed, number));
  }
}

function releaseMaker(choices: Choices, shareInAll: number): (number: number, seed: number) => GeneratedRelease {
  const makeFacts = factsMaker(choices);
  const lexicons = inEveryLocale((locale) => makeLexicon(languages[locale]));

  return (number, seed) => {
    const random = new Random(seed);
    const [original, ...translations] = pickLanguages(random, shareInAll);
    const { instant, ...publication } = pickPublication(random);
    const plan = planText(random);
    const slug = `${publication.publishedOn}-${slugWords(plan, lexicons.en)}-${number}`;
    const facts = makeFacts(random, original, publication, slug);
    const textIn = (locale: Locale): ReleaseText => ({
      locale,
      ...writeText(languages[locale], lexicons[locale], new Random(mix(seed, locales.indexOf(locale))), {
        ...plan,
        named: namesIn(locale, facts, choices.taxonomy),
      }),
      ...wordsOfFacts(facts, locale),
      isOutdated: locale !== original && random.chance(0.01),
    });
    const texts = [original, ...translations].map(textIn);
    return { facts, texts, media: [], ...(instant !== undefined && { instant }) };
  };
}

function slugWords({ topics }: Omit<TextPlan, 'named'>, { noun, adjective }: Lexicon): string {
  const [about = 0] = topics.nouns;
  const [kind = 0] = topics.adjectives;
  return `${adjective(kind).stem}-${noun(about).forms[0] ?? ''}`;
}

function wordsOfFacts(
  { links, corrections, withdrawal }: ReleaseFacts,
  locale: Locale,
): Pick<ReleaseText, 'links' | 'notices'> {
  return {
    links: links.length > 0 ? { document: fixedWords.document[locale] } : {},
    notices: {
      ...(corrections.length > 0 && { figure: fixedWords.figure[locale] }),
      ...(withdrawal && { duplicate: fixedWords.duplicate[locale] }),
    },
  };
}
