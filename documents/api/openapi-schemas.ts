import { locales } from '@/lib/domain/locale';
import { linkKinds } from '@/lib/domain/release';
import { releaseTypes } from '@/lib/domain/taxonomy';
import { facetParameters } from '@/lib/search/url-note';

type Schema = Record<string, unknown>;

const text = { type: 'string' };
const flag = { type: 'boolean' };
const count = { type: 'integer', minimum: 0 };
const position = { type: 'integer', minimum: 1 };
const day = { type: 'string', format: 'date' };
const instant = { type: 'string', format: 'date-time', description: 'In UTC; noon where only the day is known.' };
const ids = { type: 'array', items: text, description: 'Ids of the taxonomy.' };
const locale = { enum: locales };
const type = { enum: releaseTypes };
const textsById = { type: 'object', additionalProperties: text, description: 'By id.' };
const markdown = { type: 'string', contentMediaType: 'text/markdown' };
const marks = {
  type: 'array',
  description: 'Where the words stand: from and to, in UTF-16 units.',
  items: { type: 'array', prefixItems: [count, count], minItems: 2, maxItems: 2 },
};

/** An object that has exactly these properties; those named after it may be absent. */
function object(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

const listOf = (name: string) => ({ type: 'array', items: reference(name) });

/** The way to one of the schemas in an OpenAPI description. */
export function reference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

const hit = object(
  {
    id: { ...text, description: 'The last part of the address of its page.' },
    locale: { ...locale, description: 'Of the title and the lead: the language asked for, or else the original.' },
    url: { type: 'string', format: 'uri' },
    type,
    title: text,
    titleMarks: marks,
    lead: text,
    publishedAt: instant,
    publishedOn: { ...day, description: 'The day of publication where it was published.' },
    places: ids,
    sources: ids,
    countries: ids,
    fields: ids,
    locales: { type: 'array', items: locale, description: 'The languages it exists in.' },
    isGenerated: { ...flag, description: 'Made by a machine, for tests of scale.' },
    correctedOn: day,
    snippet: object({ text, marks, locale }),
  },
  ['correctedOn'],
);

const facetCounts = { type: 'array', items: object({ value: text, count }) };

const notes = {
  type: 'array',
  description: 'What was done to the words before they were searched.',
  items: {
    oneOf: [
      object({ code: { const: 'corrected' }, from: text, to: text }),
      object({ code: { const: 'words-left-out' }, words: { type: 'array', items: text } }),
      object({ code: { const: 'cut' }, limit: count }),
    ],
  },
};

const correction = object({ id: text, on: day });

/** What programs are answered, as JSON Schema 2020-12. */
export const schemas: Record<string, Schema> = {
  SearchAnswer: object(
    {
      engine: text,
      isFallback: { ...flag, description: 'The usual engine could not answer, and another did.' },
      filling: {
        ...object({ done: count, total: count }),
        description: 'Present while the index is being filled: how many releases it has, of how many.',
      },
      total: { ...count, description: 'The exact number of hits.' },
      page: position,
      pages: position,
      hits: listOf('Hit'),
      near: { ...listOf('Hit'), description: 'The nearest of those that lack a word; never counted.' },
      facets: object(Object.fromEntries(Object.values(facetParameters).map((name) => [name, facetCounts]))),
      notes,
    },
    ['filling'],
  ),
  Hit: hit,
  Release: object(
    {
      id: text,
      type,
      publishedAt: instant,
      publishedOn: day,
      original: locale,
      places: ids,
      sources: ids,
      structures: ids,
      countries: ids,
      fields: ids,
      meetings: ids,
      contacts: ids,
      links: { type: 'array', items: object({ id: text, kind: { enum: linkKinds }, url: text }) },
      corrections: { type: 'array', items: correction },
      withdrawal: { ...correction, description: 'Present where it was withdrawn.' },
      basis: { ...text, description: 'The public document that the facts rest on.' },
      isGenerated: flag,
      texts: listOf('Text'),
    },
    ['withdrawal'],
  ),
  Text: object({
    locale,
    url: { type: 'string', format: 'uri' },
    title: text,
    lead: text,
    body: markdown,
    links: textsById,
    notices: textsById,
    isOutdated: { ...flag, description: 'The original has changed since this was translated.' },
  }),
  Suggestions: object({ suggestions: listOf('Suggestion') }),
  Suggestion: object({
    kind: { enum: ['country', 'field', 'structure', 'meeting', 'release'] },
    id: text,
    name: text,
    note: text,
    locale,
    url: { type: 'string', format: 'uri-reference' },
  }),
  Problem: object(
    {
      type: { type: 'string', format: 'uri-reference' },
      title: text,
      status: { type: 'integer' },
      detail: text,
      errors: { type: 'array', items: object({ parameter: text, value: text, code: text, detail: text }) },
    },
    ['errors'],
  ),
};
