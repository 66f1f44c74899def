/*
 * Draws the two files of the headline face that browsers fetch, the one that share pictures are drawn with, the styles that declare them, and
 * the list of their addresses. Its output is committed; run it again (`npx tsx scripts/draw-fonts.ts`) when the face or the characters change.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { readFont, type FontMetrics } from './sfnt';
import { writeFormatted } from './write-formatted';

const family = 'Piazzolla';
const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/piazzolla/package.json'));
const source = readFileSync(join(folder, '600SemiBold/Piazzolla_600SemiBold.ttf'));

const ranges = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x218, 0x21b],
    [0x1e9e, 0x1e9e],
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x202f, 0x202f],
    [0x2030, 0x2033],
    [0x2039, 0x203a],
    [0x2044, 0x2044],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
    [0x2260, 0x2265],
  ],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
    [0x2116, 0x2116],
  ],
} as const;
type Script = keyof typeof ranges;

const charactersOf = (script: Script) =>
  ranges[script]
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .join('');
const rangeOf = (script: Script) =>
  ranges[script]
    .map(([first, last]) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`)
    .join(', ');

// Small capitals and swashes would double the files; what languages need to be written properly stays.
const options = { keepFeatures: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl'], noHinting: true };

async function drawForBrowsers(script: Script): Promise<string> {
  const font = await subsetFont(source, charactersOf(script), { ...options, targetFormat: 'woff2' });
  const hash = createHash('sha256').update(font).digest('hex').slice(0, 8);
  const name = `${family.toLowerCase()}-${script}-${hash}.woff2`;
  writeFileSync(join('public/fonts', name), font);
  console.log(`public/fonts/${name}: ${font.length} bytes`);
  return `/fonts/${name}`;
}

async function drawForPictures(): Promise<Buffer> {
  // What draws the pictures knows no contextual substitution and refuses a font that holds one: kerning alone is kept.
  const font = await subsetFont(source, charactersOf('latin') + charactersOf('cyrillic'), {
    keepFeatures: ['kern'],
    noHinting: true,
    targetFormat: 'sfnt',
  });
  writeFileSync('assets/fonts/piazzolla.ttf', font);
  console.log(`assets/fonts/piazzolla.ttf: ${font.length} bytes`);
  return font;
}

// Widths of the letters below, by how often they occur in text, in ems: measured in Liberation Serif Bold, which has the widths of Times New
// Roman Bold, and in Noto Serif Bold, which phones with Android have. A fallback as wide and as tall as our face keeps the page still when the face arrives.
const sample = 'aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      ';
const fallbacks = [
  {
    name: 'Headline Times',
    local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'LiberationSerif-Bold'],
    width: 0.4431,
  },
  { name: 'Headline Noto', local: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 0.5276 },
];

function fallbackFace({ name, local, width }: (typeof fallbacks)[number], font: FontMetrics): string {
  const ours =
    [...sample].reduce((sum, letter) => sum + font.advanceOf(letter.codePointAt(0) ?? 0), 0) /
    sample.length /
    font.unitsPerEm;
  const adjust = ours / width;
  const percent = (units: number) => `${((units / font.unitsPerEm / adjust) * 100).toFixed(1)}%`;
  return `@font-face {
  font-family: '${name}';
  src: ${local.map((face) => `local('${face}')`).join(', ')};
  font-weight: 600;
  size-adjust: ${(adjust * 100).toFixed(1)}%;
  ascent-override: ${percent(font.ascender)};
  descent-override: ${percent(-font.descender)};
  line-gap-override: ${percent(font.lineGap)};
}
`;
}

const face = (script: Script, href: string) => `@font-face {
  font-family: '${family}';
  src: url('${href}') format('woff2');
  font-weight: 600;
  font-display: swap;
  unicode-range: ${rangeOf(script)};
}
`;

mkdirSync('public/fonts', { recursive: true });
mkdirSync('assets/fonts', { recursive: true });
for (const old of readdirSync('public/fonts').filter((name) => name.endsWith('.woff2')))
  rmSync(join('public/fonts', old));
const [latin, cyrillic] = [await drawForBrowsers('latin'), await drawForBrowsers('cyrillic')];
const metrics = readFont(await drawForPictures());
const licence = readFileSync(join(folder, 'LICENSE_FONT'));
for (const target of ['public/fonts/OFL.txt', 'assets/fonts/OFL.txt']) writeFileSync(target, licence);
const drawnBy = 'Written by scripts/draw-fonts.ts.';
await writeFormatted(
  'styles/fonts.css',
  `/* ${drawnBy} */\n${face('latin', latin)}${face('cyrillic', cyrillic)}${fallbacks.map((fallback) => fallbackFace(fallback, metrics)).join('')}`,
);
await writeFormatted(
  'components/site/headline-fonts.ts',
  `// ${drawnBy}\n\n/** The files of the headline face, to be fetched early: Latin on every page, Cyrillic on a page in Russian. */\nexport const headlineFonts = {\n  latin: '${latin}',\n  cyrillic: '${cyrillic}',\n} as const;\n`,
);
