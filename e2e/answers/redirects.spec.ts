import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { ask } from '../support/ask';
import { readYaml } from '../support/yaml';

const file = 'content/redirects.yaml';
const redirects = existsSync(file) ? readYaml(file, z.record(z.string(), z.string())) : {};

test('every address of the former site moves for good to one that is there', async ({ baseURL }) => {
  expect(Object.keys(redirects).length).toBeGreaterThan(0);
  for (const [source, to] of Object.entries(redirects)) {
    // One that ends in /* answers for all below it.
    const from = source.replace(/\*$/, '123456');
    const moved = await ask(baseURL ?? '', from);
    expect({ from, status: moved.status, to: moved.headers.location }).toEqual({ from, status: 301, to });
    const arrived = await ask(baseURL ?? '', to);
    expect({ to, status: arrived.status }).toEqual({ to, status: 200 });
  }
});
