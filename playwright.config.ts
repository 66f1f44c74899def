import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './scripts/find-chromium';
import { freePort } from './scripts/free-port';

// Decided once, where the run begins; the workers read this file again and inherit what was decided.
process.env.E2E_PORT ??= String(await freePort());
const port = process.env.E2E_PORT;
const baseURL = `http://localhost:${port}`;
const chromium = findChromium();

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1280, height: 900 } };

export default defineConfig({
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['./scripts/tally-playwright.ts']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium.executable,
      env: { ...definedOf(process.env), ...chromium.environment },
    },
  },
  projects: [
    { name: 'phone', testDir: 'e2e/journeys', use: phone },
    { name: 'desktop', testDir: 'e2e/journeys', use: desktop },
    { name: 'scripts-off', testDir: 'e2e/scripts-off', use: { ...phone, javaScriptEnabled: false } },
    { name: 'templates', testDir: 'e2e/templates', use: desktop },
    { name: 'answers', testDir: 'e2e/answers', use: desktop },
    { name: 'own-server', testDir: 'e2e/own-server', use: desktop },
    { name: 'weight', testDir: 'bench/weight', use: phone },
  ],
  webServer: {
    command: 'node var/build/server/main.mjs',
    url: `${baseURL}/readyz`,
    env: { NODE_ENV: 'production', PORT: port, SITE_URL: baseURL, VAR_DIR: 'var/e2e', CONTENT_DIR: 'content' },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
