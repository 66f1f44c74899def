import {
  firstDayOf,
  lastDayOf,
  searchSorts,
  type PartialDate,
  type SearchFacet,
  type SearchSort,
} from '@/lib/domain/search-query';
import { readPartialDate } from './partial-date';
import { facetParameters, type UrlNote } from './url-note';

/** How many UTF-16 units of a reader's words are read. */
export const longestWords = 200;
const longestEcho = 60;
const mostNotesOfAFacet = 10;
const lastPage = 1_000_000;

// Controls, the noncharacters and halves of letters: nobody means to ask for them, and not every output can carry them.
const unspeakable = /[\p{Cc}\p{Cs}\p{Cn}]/gu;

/** The reader's words: composed, without controls, with single blanks, at most 200 units. */
export function readWords(params: URLSearchParams, notes: UrlNote[]): string {
  const typed = clean(readOnce(params, 'q', notes) ?? '');
  if (typed.length <= longestWords) return typed;
  notes.push({ code: 'cut', parameter: 'q', limit: longestWords });
  return clean(typed.slice(0, longestWords));
}

/** The known values chosen in a facet, in order and once each; several may stand in one parameter, with commas between. */
export function readValues(
  params: URLSearchParams,
  facet: SearchFacet,
  known: ReadonlySet<string>,
  notes: UrlNote[],
): string[] {
  const parameter = facetParameters[facet];
  const typed = params
    .getAll(parameter)
    .flatMap((values) => values.split(','))
    .map(clean);
  const values = new Set(typed.filter((value) => value !== '').map((value) => likeKnown(value, known)));
  const unknown = [...values].filter((value) => !known.has(value));
  for (const value of unknown.slice(0, mostNotesOfAFacet))
    notes.push({ code: 'unknown-value', parameter, value: echo(value) });
  return [...values].filter((value) => known.has(value)).sort();
}

/** The ends of the range, in the order of time. */
export function readDates(
  params: URLSearchParams,
  notes: UrlNote[],
): { from: PartialDate | null; to: PartialDate | null } {
  const from = readDate(params, 'from', notes);
  const to = readDate(params, 'to', notes);
  if (from === null || to === null || firstDayOf(from) <= lastDayOf(to)) return { from, to };
  notes.push({ code: 'exchanged-dates', parameter: 'from', from: to, to: from });
  return { from: to, to: from };
}

/** The order that was asked for; relevance by default. */
export function readSort(params: URLSearchParams, notes: UrlNote[]): SearchSort {
  const typed = readOnce(params, 'sort', notes);
  if (typed === null) return 'relevance';
  const known = searchSorts.find((sort) => sort === typed.toLowerCase());
  if (!known) notes.push({ code: 'unknown-value', parameter: 'sort', value: echo(typed) });
  return known ?? 'relevance';
}

/** The page that was asked for, from 1; whether there are so many, only the answer knows. */
export function readPage(params: URLSearchParams, notes: UrlNote[]): number {
  const typed = readOnce(params, 'page', notes);
  if (typed === null) return 1;
  if (/^0*[1-9]\d*$/.test(typed)) return Math.min(Number(typed), lastPage);
  notes.push({ code: 'unreadable-page', parameter: 'page', value: echo(typed) });
  return 1;
}

function readDate(params: URLSearchParams, parameter: 'from' | 'to', notes: UrlNote[]): PartialDate | null {
  const typed = readOnce(params, parameter, notes);
  if (typed === null) return null;
  const read = readPartialDate(typed);
  if (!read) notes.push({ code: 'unreadable-date', parameter, value: echo(typed) });
  else if (!read.isExact) notes.push({ code: 'changed-date', parameter, value: echo(typed), used: read.date });
  return read?.date ?? null;
}

// Blanks that a form sends say nothing.
function readOnce(
  params: URLSearchParams,
  parameter: 'q' | 'from' | 'to' | 'sort' | 'page',
  notes: UrlNote[],
): string | null {
  const [first, second] = params.getAll(parameter).filter((value) => clean(value) !== '');
  if (second !== undefined) notes.push({ code: 'repeated', parameter, value: echo(second) });
  return first === undefined ? null : clean(first);
}

function likeKnown(value: string, known: ReadonlySet<string>): string {
  return [value, value.toUpperCase(), value.toLowerCase()].find((each) => known.has(each)) ?? value;
}

function clean(text: string): string {
  return text.normalize('NFC').replace(unspeakable, ' ').replace(/\s+/gu, ' ').trim();
}

function echo(value: string): string {
  return clean(value.slice(0, longestEcho));
}
