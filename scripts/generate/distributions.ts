import { inEveryLocale } from '@/lib/content/localized';
import { locales, type Locale } from '@/lib/domain/locale';
import type { GeneratedRelease } from './generate-releases';
import { countWords } from './text';

/** What is true of a generated archive as a whole. */
export interface Distributions {
  releases: number;
  texts: number;
  /** Words of the bodies. */
  medianWords: number;
  /** Different words, by language. */
  distinctWords: Record<Locale, number>;
  textsIn: Record<Locale, number>;
  /** Of the releases, those that exist in so many languages: the first in one, the last in all. */
  inLanguages: number[];
  /** Of all filings under a country, those under the ten commonest. */
  shareOfTen: number;
  perDecade: Record<string, number>;
}

/** Takes in releases one by one, in memory that grows with the vocabulary alone, and then tells what they are like. */
export function makeMeasure(): { take(release: GeneratedRelease): void; tell(): Distributions } {
  const lengths = new Map<number, number>();
  const vocabulary = inEveryLocale(() => new Set<string>());
  const textsIn = inEveryLocale(() => 0);
  const inLanguages = locales.map(() => 0);
  const countries = new Map<string, number>();
  const decades = new Map<string, number>();

  function take({ facts, texts }: GeneratedRelease): void {
    for (const { locale, title, lead, body } of texts) {
      count(lengths, countWords(body));
      textsIn[locale] += 1;
      for (const word of `${title} ${lead} ${body}`.toLowerCase().match(/\p{L}+/gu) ?? [])
        remember(vocabulary[locale], word);
    }
    inLanguages[texts.length - 1] = (inLanguages[texts.length - 1] ?? 0) + 1;
    for (const country of facts.countries) count(countries, country);
    count(decades, `${facts.publishedOn.slice(0, 3)}0s`);
  }

  function tell(): Distributions {
    return {
      releases: sum(inLanguages),
      texts: sum(lengths.values()),
      medianWords: medianOf(lengths),
      distinctWords: inEveryLocale((locale) => vocabulary[locale].size),
      textsIn,
      inLanguages,
      shareOfTen: shareOfFirst(10, countries),
      perDecade: Object.fromEntries([...decades].sort(([a], [b]) => a.localeCompare(b))),
    };
  }

  return { take, tell };
}

/** Says it in lines for a terminal. */
export function describeDistributions(found: Distributions): string[] {
  const perCent = (share: number) => `${Math.round(share * 100)} %`;
  const byLanguage = (numbers: Record<Locale, number>) =>
    locales.map((locale) => `${locale} ${numbers[locale].toLocaleString('en')}`).join(', ');
  return [
    `${found.releases.toLocaleString('en')} releases in ${found.texts.toLocaleString('en')} texts: ${byLanguage(found.textsIn)}`,
    `Words of a body, median: ${found.medianWords}`,
    `Different words: ${byLanguage(found.distinctWords)}`,
    `Languages of a release: ${found.inLanguages.map((number, index) => `${index + 1}: ${perCent(number / found.releases)}`).join(', ')}`,
    `The ten commonest countries: ${perCent(found.shareOfTen)} of all filings under a country`,
    `Per decade: ${Object.entries(found.perDecade)
      .map(([decade, number]) => `${decade} ${perCent(number / found.releases)}`)
      .join(', ')}`,
  ];
}

// A word cut out of a text keeps the whole text in memory; a copy of it does not.
function remember(vocabulary: Set<string>, word: string): void {
  if (!vocabulary.has(word)) vocabulary.add(Buffer.from(word).toString());
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function medianOf(counts: ReadonlyMap<number, number>): number {
  let left = sum(counts.values()) / 2;
  for (const [value, times] of [...counts].sort(([a], [b]) => a - b)) {
    left -= times;
    if (left <= 0) return value;
  }
  return 0;
}

function shareOfFirst(first: number, counts: ReadonlyMap<string, number>): number {
  const sorted = [...counts.values()].sort((a, b) => b - a);
  return sum(sorted.slice(0, first)) / Math.max(1, sum(sorted));
}
