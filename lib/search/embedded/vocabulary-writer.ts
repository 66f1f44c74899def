import type { Connection } from '@/lib/catalog/database';
import type { Locale } from '@/lib/domain/locale';
import type { AnalysedText } from '@/lib/language/analysed-text';
import type { Forward, Numbering } from './forward';
import { makePackedWordsWriter } from './packed-words-writer';
import { askVocabularyTables } from './vocabulary-tables';

/** Numbers the words and stems of a language, and counts in how many releases each stands. */
export interface VocabularyWriter extends Numbering {
  /** Gives numbers to all words of some texts, before any of them is asked for. */
  learn(texts: readonly AnalysedText[]): void;
  count(release: Forward, sign: 1 | -1): void;
  /** Writes the counts. */
  flush(): void;
  forget(): void;
}

/** A number is a few bytes, a word in a Map some eighty; German has hundreds of thousands. */
const mostRemembered = 400_000;
/** An update changes fewer words; a filling index packs its words at the end. */
const mostPackedAtOnce = 5_000;

/** A word with one of its stems; nearly every word has but one. */
interface NumberedWord {
  id: number;
  stem: string;
  other: NumberedWord | undefined;
}

/** Prepares the statements that keep a vocabulary; for the one who writes. */
export function makeVocabularyWriter(connection: Connection, locale: Locale): VocabularyWriter {
  const tables = askVocabularyTables(connection, locale);
  const packed = makePackedWordsWriter(connection, locale);
  const stems = new Map<string, number>();
  const words = new Map<string, NumberedWord>();
  const stemOfWord = new Map<number, number>();
  const stemChanges = new Map<number, number>();
  const wordChanges = new Map<number, number>();

  const numberedWord = (word: string, stem: string) => {
    let known = words.get(word);
    while (known && known.stem !== stem) known = known.other;
    return known;
  };
  const learnStems = (wanted: Iterable<string>) => {
    const unknown = [...new Set(wanted)].filter((stem) => !stems.has(stem));
    tables.numberStems(unknown).forEach((id, at) => stems.set(unknown[at] ?? '', id));
  };
  const learnWords = (unknown: readonly (readonly [word: string, stem: string])[]) => {
    const ids = tables.numberWords(unknown.map(([word, stem]) => [word, stems.get(stem) ?? 0]));
    unknown.forEach(([word, stem], at) => {
      const id = ids[at] ?? 0;
      words.set(word, { id, stem, other: words.get(word) });
      stemOfWord.set(id, stems.get(stem) ?? 0);
    });
  };
  const stemsOf = (ids: readonly number[]) => {
    const forgotten = ids.filter((id) => !stemOfWord.has(id));
    const asked = forgotten.length > 0 ? tables.stemsOfWords(forgotten) : [];
    return [...asked, ...ids.flatMap((id) => stemOfWord.get(id) ?? [])];
  };
  return {
    stemId: (stem) => stems.get(stem) ?? 0,
    wordId: (word, stem) => numberedWord(word, stem)?.id ?? 0,
    learn(texts) {
      if (words.size > mostRemembered) for (const map of [stems, words, stemOfWord]) map.clear();
      const unknown = new Map<string, readonly [string, string]>();
      for (const text of texts)
        text.words.forEach((word, at) => {
          const stem = text.stems[at] ?? word;
          if (!numberedWord(word, stem)) unknown.set(`${word} ${stem}`, [word, stem]);
        });
      learnStems([
        ...[...unknown.values()].map(([, stem]) => stem),
        ...texts.flatMap(({ extras }) => extras.map(({ stem }) => stem)),
      ]);
      learnWords([...unknown.values()]);
    },
    count(release, sign) {
      const distinct = [...new Set(release.words.flat())];
      for (const id of distinct) wordChanges.set(id, (wordChanges.get(id) ?? 0) + sign);
      for (const id of new Set([...stemsOf(distinct), ...release.extras.flat()]))
        stemChanges.set(id, (stemChanges.get(id) ?? 0) + sign);
    },
    flush() {
      const isUpdate = wordChanges.size <= mostPackedAtOnce;
      const before = isUpdate ? packed.knownAmong([...wordChanges.keys()]) : null;
      tables.addToStems(stemChanges);
      tables.addToWords(wordChanges);
      if (before) packed.change(before, packed.knownAmong([...wordChanges.keys()]));
      stemChanges.clear();
      wordChanges.clear();
    },
    forget() {
      for (const map of [stems, words, stemOfWord, stemChanges, wordChanges]) map.clear();
    },
  };
}
