import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { searchParameters } from '@/lib/search/url-note';
import { openApiOf } from './openapi';
import { schemas } from './openapi-schemas';

const text = JSON.stringify(openApiOf('Communiqué', 'https://example.org'));
const description = z
  .looseObject({
    openapi: z.literal('3.1.0'),
    paths: z.record(
      z.string(),
      z.object({ get: z.looseObject({ parameters: z.array(z.object({ name: z.string() })) }) }),
    ),
  })
  .parse(JSON.parse(text));

test('every reference leads somewhere', () => {
  const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(Object.keys(schemas)).toContain(name);
});

test('every schema is sound', () => {
  const ajv = new Ajv2020({ formats: { date: true, 'date-time': true, uri: true, 'uri-reference': true } });
  for (const [name, schema] of Object.entries(schemas)) {
    ajv.addSchema(
      z
        .record(z.string(), z.unknown())
        .parse(JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', ''))),
      name,
    );
  }
  for (const name of Object.keys(schemas)) expect(ajv.getSchema(name), name).toBeTypeOf('function');
});

test('the search takes the parameters of the page, and the language of the answer', () => {
  const names = description.paths['/api/v1/search']?.get.parameters.map(({ name }) => name);
  expect(names).toEqual(['locale', ...searchParameters]);
});
