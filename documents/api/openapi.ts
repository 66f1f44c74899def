import { locales } from '@/lib/domain/locale';
import { resultsPerPage, searchFacets, searchSorts } from '@/lib/domain/search-query';
import { releaseTypes } from '@/lib/domain/taxonomy';
import { facetParameters } from '@/lib/search/url-note';
import { longestWords } from '@/lib/search/url-readers';
import { reference, schemas } from './openapi-schemas';

const text = { type: 'string' };
const partialDate = {
  type: 'string',
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  examples: ['2019', '2019-03', '2019-03-27'],
};
const words = { type: 'string', maxLength: longestWords };
const closedValues = { types: releaseTypes, languages: locales };

function inQuery(name: string, description: string, schema: object, isRequired = false): object {
  return { name, in: 'query', description, required: isRequired, schema };
}

const localeParameter = inQuery(
  'locale',
  'The language of the answer, in whose index the words are looked up.',
  { enum: locales },
  true,
);

const searchParameters = [
  localeParameter,
  inQuery(
    'q',
    'Words, "phrases in quotation marks" and -exclusions. Without any, everything is found, newest first.',
    words,
  ),
  ...searchFacets.map((facet) =>
    inQuery(facetParameters[facet], 'It may be given several times: any of the values will do.', {
      type: 'array',
      items: facet === 'types' || facet === 'languages' ? { enum: closedValues[facet] } : text,
    }),
  ),
  inQuery('from', 'The first date, a year, a month or a day.', partialDate),
  inQuery('to', 'The last date, included.', partialDate),
  inQuery('sort', 'The order.', { enum: searchSorts, default: 'relevance' }),
  inQuery('page', `From 1, ${resultsPerPage} hits each; a page past the end is the last.`, {
    type: 'integer',
    minimum: 1,
    default: 1,
  }),
];

function content(schema: string, mediaType = 'application/json'): object {
  return { content: { [mediaType]: { schema: reference(schema) } } };
}

const problem = (description: string) => ({ description, ...content('Problem', 'application/problem+json') });
const wrongParameters = problem('A parameter cannot be used; `errors` names it.');
const failure = { 500: problem('The fault is ours.'), 503: problem('The search cannot answer now.') };

const paths = {
  '/api/v1/search': {
    get: {
      operationId: 'search',
      summary: 'Search all releases, as the search page does.',
      parameters: searchParameters,
      responses: {
        200: { description: 'What was found.', ...content('SearchAnswer') },
        422: wrongParameters,
        ...failure,
      },
    },
  },
  '/api/v1/releases/{id}': {
    get: {
      operationId: 'release',
      summary: 'One release in every language that it exists in.',
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      responses: {
        200: { description: 'The release.', ...content('Release') },
        404: problem('There is no such release.'),
        422: wrongParameters,
        500: failure[500],
      },
    },
  },
  '/api/v1/suggest': {
    get: {
      operationId: 'suggest',
      summary: 'Terms and releases that fit what has been typed so far.',
      parameters: [localeParameter, inQuery('q', 'From two characters on.', words)],
      responses: {
        200: { description: 'At most eight of them.', ...content('Suggestions') },
        422: wrongParameters,
        ...failure,
      },
    },
  },
};

/** The description of everything that programs may ask, as OpenAPI 3.1. */
export function openApiOf(title: string, origin: string): object {
  return {
    openapi: '3.1.0',
    info: { title, version: '1', description: 'Everything here is public, and any page may ask. No key is needed.' },
    servers: [{ url: origin }],
    paths,
    components: { schemas },
  };
}
