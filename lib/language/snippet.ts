import type { AnalysedQuery } from './analysed-query';
import type { AnalyseOptions } from './analyse-text';
import { findMarks, type FoundMark, type Mark } from './highlight';

/** A piece of a text around the place that answers a query best. */
export interface Snippet {
  text: string;
  /** In the snippet's text. */
  marks: Mark[];
  /** Something stands before it that was left out, in the middle of a sentence: an ellipsis belongs there. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

const usualLength = 200;
/** How much of the length may stand before the first mark, where its sentence begins too far away. */
const shareBefore = 0.25;
/** A snippet ends with a sentence where at least this much of the length is used by then. */
const shareUsed = 0.6;

/** Finds the marks that fit into a length and say the most: as many words of the query as possible, then as many marks. */
function densestMarks(marks: readonly FoundMark[], length: number): FoundMark[] {
  let best: FoundMark[] = [];
  let bestWorth = 0;
  marks.forEach((first, from) => {
    const fit = marks.slice(from, from + 40).filter((mark) => mark.end - first.start <= length);
    const worth = new Set(fit.map((mark) => mark.by)).size * 100 + fit.length;
    if (worth > bestWorth) [best, bestWorth] = [fit, worth];
  });
  return best;
}

const sentenceEnd = /[.!?…]+["»”’')\]]*\s+|\n\s*/g;

/** The beginnings of sentences between two places, and the end of the text where that is one of them. */
function sentenceBoundaries(text: string, from: number, to: number): number[] {
  const ends = Array.from(text.slice(from, to).matchAll(sentenceEnd), (match) => from + match.index + match[0].length);
  return [...(from === 0 ? [0] : []), ...(to < text.length ? ends.filter((end) => end < to) : [...ends, to])];
}

/** The nearest place at or after an offset where a word begins. */
function nextWordStart(text: string, offset: number): number {
  const gap = text.slice(offset).search(/\s\S/u);
  return gap < 0 ? offset : offset + gap + 1;
}

/** The nearest place at or before an offset where a word ends. */
function lastWordEnd(text: string, offset: number): number {
  if (offset >= text.length || /\s/.test(text[offset] ?? '')) return offset;
  const gap = /\s+\S*$/u.exec(text.slice(0, offset));
  return gap ? gap.index : offset;
}

function startFor(
  text: string,
  first: Mark | undefined,
  room: number,
  boundaries: readonly number[],
  length: number,
): number {
  if (!first) return 0;
  const sentence = boundaries.findLast((boundary) => boundary <= first.start) ?? 0;
  if (first.start - sentence <= room) return sentence;
  const wanted = Math.max(0, first.start - Math.floor(Math.min(room, length * shareBefore)));
  return wanted === 0 ? 0 : Math.min(nextWordStart(text, wanted), first.start);
}

function endFor(
  text: string,
  start: number,
  last: Mark | undefined,
  boundaries: readonly number[],
  length: number,
): number {
  if (text.length - start <= length) return text.length;
  const isGoodEnd = (boundary: number) =>
    boundary >= Math.max(last?.end ?? 0, start + length * shareUsed) && boundary <= start + length;
  const sentence = boundaries.findLast(isGoodEnd);
  if (sentence !== undefined) return sentence;
  const end = lastWordEnd(text, start + length);
  return end >= (last?.end ?? 0) && end > start ? end : start + length;
}

/**
 * Takes about `length` characters of a text around the densest place that a query found, from the beginning of a sentence and to
 * the end of one where that is near; the beginning of the text where the query found nothing.
 */
export function bestSnippet(
  text: string,
  query: AnalysedQuery,
  options: AnalyseOptions & { length?: number } = {},
): Snippet {
  const { length = usualLength } = options;
  const marks = findMarks(text, query, options);
  const dense = densestMarks(marks, length);
  const [first] = dense;
  const last = dense.at(-1);
  const middle = first?.start ?? 0;
  const boundaries = sentenceBoundaries(
    text,
    Math.max(0, middle - 2 * length),
    Math.min(text.length, middle + 3 * length),
  );
  const room = length - ((last?.end ?? 0) - middle);
  const start = startFor(text, first, room, boundaries, length);
  const taken = text.slice(start, endFor(text, start, last, boundaries, length)).trimEnd();
  const end = start + taken.length;
  return {
    text: taken,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    isCutBefore: !boundaries.includes(start),
    isCutAfter:
      text.slice(end).trim() !== '' &&
      !boundaries.some((boundary) => boundary >= end && text.slice(end, boundary).trim() === ''),
  };
}
