import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { locales } from '@/lib/domain/locale';
import { moscowVisit, releaseThat } from '../support/archive';
import { ask, type Answer } from '../support/ask';
import { parseXml, named, textOf } from '../support/xml';

const json = 'application/json';
const problem = 'application/problem+json';
const responses = z.record(z.string(), z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }));
const description = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.object({ get: z.object({ responses }) })),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

const formats = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => URL.canParse(text, 'http://localhost'),
};

/** Checks an answer against what the description says of its address and status; gives what is wrong. */
async function judge(origin: string, path: string, answer: Answer): Promise<unknown> {
  const { text } = await ask(origin, '/api/v1/openapi.json');
  // Schemas know each other by their names.
  const api = description.parse(JSON.parse(text.replaceAll('"#/components/schemas/', '"')));
  const template = Object.keys(api.paths).find((each) =>
    new RegExp(`^${each.replace(/\{\w+\}/, '[^/]+')}(?:\\?|$)`).test(path),
  );
  const mediaType = answer.headers['content-type'] ?? '';
  const schema = api.paths[template ?? '']?.get.responses[answer.status]?.content[mediaType]?.schema;
  if (!schema) return `The description has no ${answer.status} as ${mediaType} of ${path}`;
  const ajv = new Ajv2020({ allErrors: true, formats });
  for (const [name, each] of Object.entries(api.components.schemas)) ajv.addSchema(each, name);
  const check = ajv.compile(z.record(z.string(), z.unknown()).parse(schema));
  return check(JSON.parse(answer.text)) ? null : check.errors;
}

const questions: [path: string, status: number][] = [
  ['/api/v1/search?locale=en', 200],
  ['/api/v1/search?locale=de&q=konferenz&country=CH&sort=newest', 200],
  [
    '/api/v1/search?locale=ru&q=%D0%BA%D0%BE%D0%BD%D1%84%D0%B5%D1%80%D0%B5%D0%BD%D1%86%D0%B8%D1%8F&from=1990&to=2019-03',
    200,
  ],
  ['/api/v1/search?locale=en&q=conferance', 200],
  ['/api/v1/search?locale=en&q=zzzzzz&country=AD', 200],
  ['/api/v1/search?locale=en&page=99999', 200],
  ['/api/v1/search?locale=xx', 422],
  ['/api/v1/search?locale=en&country=XX&from=2019-13&sort=best&page=0&contry=TJ', 422],
  [`/api/v1/releases/${moscowVisit.slug}`, 200],
  [`/api/v1/releases/${releaseThat((release) => release.isWithdrawn).slug}`, 200],
  [`/api/v1/releases/${releaseThat((release) => release.isCorrected).slug}`, 200],
  ['/api/v1/releases/no-such-release', 404],
  ['/api/v1/suggest?locale=fr&q=mold', 200],
  ['/api/v1/suggest?locale=fr&q=', 200],
  ['/api/v1/suggest?q=mold', 422],
];

for (const [path, status] of questions) {
  test(`${path} answers as its description says`, async ({ baseURL }) => {
    const answer = await ask(baseURL ?? '', path);
    expect(answer.status).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['content-type']).toBe(status === 200 ? json : problem);
    expect(await judge(baseURL ?? '', path, answer)).toBeNull();
  });
}

test('a 422 names every parameter that is wrong', async ({ baseURL }) => {
  const path = '/api/v1/search?locale=en&country=XX&from=2019-13&sort=best&page=0&contry=TJ';
  const { text } = await ask(baseURL ?? '', path);
  const { errors } = z.object({ errors: z.array(z.object({ parameter: z.string() })) }).parse(JSON.parse(text));
  expect(errors.map(({ parameter }) => parameter).sort()).toEqual(['contry', 'country', 'from', 'page', 'sort']);
});

test('nothing else under /api answers with a document', async ({ baseURL }) => {
  for (const path of ['/api/v1', '/api/v2/search', '/api/v1/search/more', '/api/nothing']) {
    const answer = await ask(baseURL ?? '', path);
    expect(answer.status, path).toBe(404);
    expect(answer.headers['content-type'], path).toBe(problem);
  }
});

test('a search is the same for programs, on its page and as a feed', async ({ page, baseURL }) => {
  for (const locale of locales) {
    const query = 'country=CH&sort=newest';
    const { text } = await ask(baseURL ?? '', `/api/v1/search?locale=${locale}&${query}`);
    const { total, hits } = z
      .object({ total: z.number(), hits: z.array(z.object({ id: z.string(), url: z.string(), title: z.string() })) })
      .parse(JSON.parse(text));
    await page.goto(`/${locale}/search?${query}`);
    const addresses = await page
      .getByRole('article')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(hits.map(({ url }) => new URL(url).pathname));

    const feed = await parseXml(page, (await ask(baseURL ?? '', `/${locale}/search.atom?country=CH`)).text);
    const titles = named(feed, 'entry').map((entry) => textOf(entry, 'title'));
    expect(titles).toHaveLength(Math.min(total, 50));
    expect(titles.slice(0, hits.length)).toEqual(hits.map(({ title }) => title));
  }
});
