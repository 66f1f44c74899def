import type { AnalysedQuery, QueryPhrase } from './analysed-query';
import type { AnalysedText } from './analysed-text';
import { type AnalyseOptions, analyseText } from './analyse-text';
import { likelyStretches } from './likely-stretches';
import { isStopWord } from './stop-words';

/** A place in a text that a query found, in UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
}

/** A mark with what it was found by: marks of several words are worth more than many of one. */
export interface FoundMark extends Mark {
  by: string;
}

/** What is made of a query once, for all the texts that it found. */
interface Reader {
  stems: ReadonlyMap<string, string>;
  /** The marks of stretches by what stands there: hits repeat the words that they were found by. */
  known: Map<string, readonly FoundMark[]>;
}

const readers = new WeakMap<AnalysedQuery, Reader>();

function readerOf(query: AnalysedQuery): Reader {
  let reader = readers.get(query);
  if (!reader) readers.set(query, (reader = { stems: stemsToMark(query), known: new Map() }));
  return reader;
}

/** What each stem is found by. Stop words are marked only where nothing else was asked. */
function stemsToMark({ words, prefix, locale }: AnalysedQuery): ReadonlyMap<string, string> {
  const worth = words.filter((word) => word.isRequired || !isStopWord(word.word, locale));
  const stems = worth.flatMap((word) => word.stems.map((stem) => [stem, word.word] as const));
  return new Map([...stems, ...(prefix?.stems.map((stem) => [stem, prefix.beginning] as const) ?? [])]);
}

function marksOfPhrase(text: AnalysedText, { words, typed }: QueryPhrase): FoundMark[] {
  return text.starts.flatMap((start, from) => {
    const isHere = words.every((word, at) => text.words[from + at] === word);
    return isHere ? [{ start, end: text.ends[from + words.length - 1] ?? start, by: typed }] : [];
  });
}

function marksOfWords(text: AnalysedText, query: AnalysedQuery): FoundMark[] {
  const { stems } = readerOf(query);
  const beginning = query.prefix?.beginning;
  const mark = (first: number, last: number, by: string) => ({
    start: text.starts[first] ?? 0,
    end: text.ends[last] ?? 0,
    by,
  });
  const marks: FoundMark[] = [];
  for (let at = 0; at < text.stems.length; at++) {
    const by = stems.get(text.stems[at] ?? '');
    // A stem of a prefix is found by words that begin otherwise, too; only those that begin so are marked.
    const isOther = by !== undefined && by === beginning && !text.words[at]?.startsWith(beginning);
    if (by !== undefined && !isOther) marks.push(mark(at, at, by));
  }
  for (const { stem, first, last } of text.extras) {
    const by = stems.get(stem);
    if (by !== undefined) marks.push(mark(first, last, by));
  }
  return marks;
}

/** Finds what a query found in a text, in order; where marks overlap, the longer one stays. */
export function findMarks(text: string, query: AnalysedQuery, options: AnalyseOptions = {}): FoundMark[] {
  const stretches = likelyStretches(text, query, options) ?? [{ start: 0, end: text.length }];
  return stretches.flatMap(({ start, end }) =>
    marksOfStretch(text.slice(start, end), query, options).map((mark) => ({
      start: start + mark.start,
      end: start + mark.end,
      by: mark.by,
    })),
  );
}

function marksOfStretch(stretch: string, query: AnalysedQuery, options: AnalyseOptions): readonly FoundMark[] {
  const { known } = readerOf(query);
  let marks = known.get(stretch);
  if (!marks) known.set(stretch, (marks = readMarks(stretch, query, options)));
  return marks;
}

/** The same, from an analysis of the whole text. */
export function readMarks(text: string, query: AnalysedQuery, options: AnalyseOptions = {}): FoundMark[] {
  const analysed = analyseText(text, query.locale, options);
  const found = [
    ...marksOfWords(analysed, query),
    ...query.phrases.flatMap((phrase) => marksOfPhrase(analysed, phrase)),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: FoundMark[] = [];
  for (const mark of found) if (mark.start >= (apart.at(-1)?.end ?? 0)) apart.push(mark);
  return apart;
}
