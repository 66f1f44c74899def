import { expect, test } from '@playwright/test';
import { addresses } from '@/lib/domain/address';
import { locales } from '@/lib/domain/locale';
import { archive } from '@/e2e/support/archive';
import { ask } from '@/e2e/support/ask';

const budget = 8 * 1024;

for (const locale of locales) {
  test(`no release is heavier than 8 KB of HTML: ${locale}`, async ({ baseURL }) => {
    const weights: { slug: string; bytes: number }[] = [];
    for (const { slug } of archive) {
      const question = { headers: { 'accept-encoding': 'br' } };
      weights.push({ slug, bytes: (await ask(baseURL ?? '', addresses.release(locale, slug), question)).sent });
    }
    const heaviest = weights.reduce((most, each) => (each.bytes > most.bytes ? each : most));
    process.stdout.write(`heaviest release, ${locale}: ${(heaviest.bytes / 1024).toFixed(2)} KB, ${heaviest.slug}\n`);
    expect(weights.filter(({ bytes }) => bytes > budget)).toEqual([]);
  });
}
