import { expect, test } from '@playwright/test';
import { locales } from '@/lib/domain/locale';
import { templates } from '@/e2e/support/templates';
import { weighFirstVisit, type Weight } from './first-visit';

const kilobyte = 1024;

// Bytes do not depend on a machine's mood; these are bodies as sent, in kilobytes of 1024.
const budget = { home: 20, release: 8, other: 12, script: 5, style: 10, all: 60 };

test.describe.configure({ timeout: 240_000 });

for (const locale of locales) {
  test(`a first visit is light: ${locale}`, async ({ page, baseURL }) => {
    const rows: (Weight & { name: string })[] = [];
    for (const { name, pathIn } of templates) {
      rows.push({ name, ...(await weighFirstVisit(page, `${baseURL}${pathIn(locale)}`)) });
    }
    print(locale, rows);
    expect(rows.flatMap((row) => overweightOf(row))).toEqual([]);
  });
}

function overweightOf({ name, ...weight }: Weight & { name: string }): string[] {
  const limits = { html: htmlBudgetOf(name), script: budget.script, style: budget.style, all: budget.all };
  return (['html', 'script', 'style', 'all'] as const)
    .filter((kind) => weight[kind] > limits[kind] * kilobyte)
    .map((kind) => `${name}: ${kind} ${shown(weight[kind])} of ${limits[kind]} KB`);
}

function htmlBudgetOf(name: string): number {
  if (name === 'home') return budget.home;
  return name.endsWith('release') ? budget.release : budget.other;
}

function print(locale: string, rows: (Weight & { name: string })[]): void {
  const columns = ['html', 'style', 'script', 'font', 'other', 'all'] as const;
  const line = (name: string, cells: string[]) =>
    `${name.padEnd(28)}${cells.map((cell) => cell.padStart(8)).join('')}\n`;
  process.stdout.write(`\n${line(`KB on a first visit, ${locale}`, [...columns])}`);
  for (const { name, ...weight } of rows)
    process.stdout.write(
      line(
        name,
        columns.map((column) => shown(weight[column])),
      ),
    );
}

function shown(bytes: number): string {
  return (bytes / kilobyte).toFixed(2);
}
