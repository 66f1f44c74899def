import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { readFont } from '@/scripts/sfnt';

interface Face {
  file: string;
  covers: (codePoint: number) => boolean;
}

// What a browser goes by: the range says which file to fetch, the file has to have the glyph.
function facesOfStyles(): Face[] {
  const styles = readFileSync('styles/fonts.css', 'utf8');
  return [...styles.matchAll(/url\('\/fonts\/(.+?)'\)[^}]+?unicode-range:([^;]+);/gs)].map(
    ([, file = '', ranges = '']) => {
      const pairs = [...ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last = first]) => [
        Number.parseInt(first, 16),
        Number.parseInt(last, 16),
      ]);
      return {
        file,
        covers: (codePoint) => pairs.some(([first = 0, last = 0]) => first <= codePoint && codePoint <= last),
      };
    },
  );
}

function charactersUsed(): string[] {
  const files = ['content', 'messages'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const used = new Set(
    files.filter((file) => /\.(md|ya?ml|json)$/.test(file)).flatMap((file) => [...readFileSync(file, 'utf8')]),
  );
  return [...used].filter((character) => character >= ' ').sort();
}

const named = (character: string) => `${character} U+${character.codePointAt(0)?.toString(16)}`;

test('every character of the content and the messages is in the headline face', async () => {
  const used = charactersUsed();
  const faces = await Promise.all(
    facesOfStyles().map(async ({ file, covers }) => {
      const font = readFileSync(join('public/fonts', file));
      return { covers, font: readFont(await subsetFont(font, used.join(''), { targetFormat: 'sfnt' })) };
    }),
  );
  const missing = used.filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return !faces.some(({ covers, font }) => covers(codePoint) && font.glyphOf(codePoint) > 0);
  });
  expect(faces).toHaveLength(2);
  expect(missing.map(named)).toEqual([]);
});

test('the face that share pictures are drawn with has the same characters', () => {
  const font = readFont(readFileSync('assets/fonts/piazzolla.ttf'));
  expect(
    charactersUsed()
      .filter((character) => font.glyphOf(character.codePointAt(0) ?? 0) === 0)
      .map(named),
  ).toEqual([]);
});
