import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { WrittenReleases } from '@/lib/catalog/written-releases';
import type { Locale } from '@/lib/domain/locale';
import { locales } from '@/lib/domain/locale';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import type { AnalysedText } from '@/lib/language/analysed-text';
import { analyseText } from '@/lib/language/analyse-text';
import { collectCompoundParts, createCompoundSplitter, type CompoundSplitter } from '@/lib/language/compounds';
import { plainText } from './plain-text';

/** Goes up with every change of lib/language by which a text would be analysed otherwise. */
const languageVersion = 1;

/** What German compounds are made of and which words are names: of one archive at one time, so that texts stay analysed alike. */
export interface CompoundWords {
  parts: readonly string[];
  names: readonly string[];
}

/** How texts and queries are understood. */
export interface Analysis {
  /** Differs where a text would be analysed otherwise. */
  version: string;
  splitter: CompoundSplitter;
  analyse(text: string, locale: Locale): AnalysedText;
}

/** The version of the analysis without the words of an archive. */
export const rulesVersion = `${languageVersion}.${locales.join('.')}`;

/** Understands texts with the compounds of an archive. */
export function makeAnalysis(compounds: CompoundWords): Analysis {
  const splitter = createCompoundSplitter(compounds.parts, compounds.names);
  return {
    version: createHash('sha1')
      .update(JSON.stringify([rulesVersion, compounds]))
      .digest('hex')
      .slice(0, 12),
    splitter,
    analyse: (text, locale) => analyseText(text, locale, { splitter }),
  };
}

/** Collects the compound words of an archive from its German texts; lets other work in between. */
export async function collectCompoundWords(written: WrittenReleases): Promise<CompoundWords> {
  const frequencies = new Map<string, number>();
  let read = 0;
  for (const { title, lead, body } of written.texts('de')) {
    const { words } = analyseText(`${title}\n${lead}\n${plainText(body)}`, 'de');
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    if (++read % 20 === 0) await breathe();
  }
  return { parts: collectCompoundParts(frequencies), names: namesIn(written.taxonomy()) };
}

// Countries and places: what a city is called is not made of the words in it.
function namesIn({ countries, places }: Taxonomy): string[] {
  const names = [...countries.map(({ name }) => name.de), ...Object.values(places).map(({ de }) => de)];
  return [...new Set(names.flatMap((name) => analyseText(name, 'de').words))].sort();
}
