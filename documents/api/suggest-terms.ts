import 'server-only';
import { kindOfTerm } from '@/components/site/term-kind';
import type { Words } from '@/i18n/words';
import type { Catalog } from '@/lib/catalog/catalog';
import { addresses } from '@/lib/domain/address';
import { facets, type Facet, type Taxonomy, type Term } from '@/lib/domain/taxonomy';
import { fold } from '@/lib/language/fold';
import type { Suggestion } from './suggest-answer';

const kinds = {
  countries: 'country',
  fields: 'field',
  structures: 'structure',
  meetings: 'meeting',
} as const satisfies Record<Facet, Suggestion['kind']>;

/** A term with the folded words of its name and its acronym. */
interface NamedTerm {
  term: Term;
  words: string[];
}

// By the words themselves, which are made anew when the taxonomy changes.
const kept = new WeakMap<Words, NamedTerm[]>();

/** Suggests the terms in whose names every typed word begins one: those that begin with the first word first, then the most written about. */
export function suggestTerms(
  words: Words,
  catalog: Pick<Catalog, 'taxonomy' | 'countByTerm'>,
  q: string,
  limit: number,
): Suggestion[] {
  const typed = foldedWords(q);
  const first = typed[0];
  if (first === undefined) return [];
  const counts = catalog.countByTerm();
  const rankOf = ({ term, words: [name = ''] }: NamedTerm) =>
    (name.startsWith(first) ? 1e9 : 0) + (counts.get(term.id) ?? 0);
  return namedTerms(words, catalog.taxonomy())
    .filter((named) => typed.every((part) => named.words.some((word) => word.startsWith(part))))
    .sort((a, b) => rankOf(b) - rankOf(a))
    .slice(0, limit)
    .map(({ term }) => suggestionOf(words, term));
}

function namedTerms(words: Words, taxonomy: Taxonomy): NamedTerm[] {
  const known = kept.get(words);
  if (known) return known;
  const terms: Term[] = facets.flatMap((facet): Term[] => taxonomy[facet]);
  const named = terms.map((term) => ({ term, words: foldedWords(namesOf(words, term).join(' ')) }));
  kept.set(words, named);
  return named;
}

function namesOf({ locale }: Words, term: Term): string[] {
  const acronym = term.facet === 'structures' ? term.acronym?.[locale] : undefined;
  return acronym === undefined ? [term.name[locale]] : [term.name[locale], acronym];
}

function foldedWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter((word) => word !== '');
}

function suggestionOf(words: Words, term: Term): Suggestion {
  return {
    kind: kinds[term.facet],
    id: term.id,
    name: words.nameOf(term.id),
    note: kindOfTerm(words, term),
    locale: words.locale,
    url: addresses.term(words.locale, term.facet, term.id),
  };
}
