import { expect, test } from 'vitest';
import { readTaxonomy } from '@/lib/content/read-taxonomy';
import { makeMeasure } from './distributions';
import { generateReleases, type GeneratedRelease } from './generate-releases';

const choices = { taxonomy: readTaxonomy('content').taxonomy, contacts: ['press-office'] };

async function listGenerated(releases: number, seed?: number): Promise<GeneratedRelease[]> {
  const generated: GeneratedRelease[] = [];
  for await (const release of generateReleases({ releases, seed, ...choices })) generated.push(release);
  return generated;
}

test('the same seed gives the same releases, and a larger archive begins with the smaller one', async () => {
  const small = await listGenerated(20, 7);
  expect((await listGenerated(40, 7)).slice(0, 20)).toEqual(small);
});

test('another seed gives other releases', async () => {
  const slugs = (await listGenerated(20, 1)).map(({ facts }) => facts.slug);
  const others = (await listGenerated(20, 2)).map(({ facts }) => facts.slug);
  expect(others.filter((slug) => slugs.includes(slug))).toEqual([]);
});

test('every release says that it is generated, and has its original first', async () => {
  for (const { facts, texts } of await listGenerated(60)) {
    expect(facts.isGenerated).toBe(true);
    expect(texts[0]?.locale).toBe(facts.original);
    expect(new Set(texts.map(({ locale }) => locale)).size).toBe(texts.length);
  }
});

test('an archive is distributed as archives are', { timeout: 60_000 }, async () => {
  const measure = makeMeasure();
  for await (const release of generateReleases({ releases: 500, ...choices })) measure.take(release);
  const { medianWords, inLanguages, shareOfTen, perDecade } = measure.tell();
  expect(medianWords).toBeGreaterThan(320);
  expect(medianWords).toBeLessThan(380);
  expect((inLanguages[5] ?? 0) / 500).toBeCloseTo(0.2, 1);
  expect(inLanguages.slice(3, 5)).toEqual([0, 0]);
  expect(shareOfTen).toBeCloseTo(0.5, 1);
  expect(perDecade['2010s']).toBeGreaterThan(perDecade['1990s'] ?? 0);
});

test('no structure speaks before it opened or after it closed', { timeout: 60_000 }, async () => {
  const { structures } = choices.taxonomy;
  for (const { facts } of await listGenerated(150)) {
    const year = Number(facts.publishedOn.slice(0, 4));
    for (const structure of structures.filter(({ id }) => facts.sources.includes(id))) {
      expect(structure.openedIn ?? 1993).toBeLessThanOrEqual(year);
      expect(structure.closedIn ?? year).toBeGreaterThanOrEqual(year);
    }
  }
});
