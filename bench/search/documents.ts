import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { inEveryLocale } from '@/lib/content/localized';
import { readSiteFiles } from '@/lib/content/read-site-files';
import type { Locale } from '@/lib/domain/locale';
import { analyseText } from '@/lib/language/analyse-text';
import type { AnalysedText } from '@/lib/language/analysed-text';
import { searchableMaker } from '@/lib/search/make-searchable';
import {
  searchFields,
  type CommonFacet,
  type SearchableRelease,
  type SearchField,
} from '@/lib/search/searchable-release';
import { generateReleases } from '@/scripts/generate/generate-releases';

/** A release in the index of one language, as plain text: what every engine of the comparison is given. */
export interface BenchDocument {
  slug: string;
  publishedAt: number;
  publishedOn: string;
  facets: Readonly<Record<CommonFacet, readonly string[]>>;
  language: Locale;
  texts: Record<SearchField, string>;
}

const nothing: AnalysedText = { words: [], stems: [], extras: [], starts: [], ends: [] };

/** Generates releases as one language's index has them into a file, unless it is there already. */
export async function makeDocuments(file: string, releases: number, locale: Locale): Promise<void> {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const { taxonomy, site } = readSiteFiles(path.resolve('content'));
  // A text is left as it is, as if it were one word.
  const asItIs = (text: string, each: Locale) => (each === locale ? { ...nothing, words: [text] } : nothing);
  const searchable = searchableMaker(taxonomy, asItIs);
  const out = createWriteStream(`${file}.new`);
  for await (const release of generateReleases({ releases, taxonomy, contacts: site.contacts.map(({ id }) => id) })) {
    const made = searchable(release);
    if (made && !out.write(`${JSON.stringify(documentOf(made, locale))}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  renameSync(`${file}.new`, file);
}

/** Reads the documents of a file one by one. */
export async function* readDocuments(file: string): AsyncGenerator<BenchDocument> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as BenchDocument;
}

/** A document as our engines index it; in the indexes of the other languages it has no words. */
export function searchableOf({ texts, language, ...facts }: BenchDocument, locale: Locale): SearchableRelease {
  const none = { title: nothing, lead: nothing, body: nothing, terms: nothing };
  const analysed = (field: SearchField) => analyseText(texts[field], locale);
  const own = { title: analysed('title'), lead: analysed('lead'), body: analysed('body'), terms: analysed('terms') };
  return { ...facts, editions: inEveryLocale((each) => ({ language, texts: each === locale ? own : none })) };
}

function documentOf({ editions, ...facts }: SearchableRelease, locale: Locale): BenchDocument {
  const { language, texts } = editions[locale];
  const words = searchFields.map((field) => [field, texts[field].words[0] ?? '']);
  return { ...facts, language, texts: Object.fromEntries(words) as BenchDocument['texts'] };
}
