import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import type { Words } from '@/i18n/words';
import type { Release } from '@/lib/domain/release';

const size = { width: 1200, height: 630 };
const colours = { paper: '#faf9f5', ink: '#1d2220', accent: '#0d5c4d', quiet: '#565e5a' };

let face: Buffer | undefined;

/** Draws the picture for sharing: the title of a release in its language and our face, 1200 × 630 pixels, as PNG. */
export async function drawCard(release: Release, words: Words, siteName: string): Promise<ArrayBuffer> {
  face ??= readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'assets/fonts/piazzolla.ttf'));
  const image = new ImageResponse(<Card release={release} words={words} siteName={siteName} />, {
    ...size,
    fonts: [{ name: 'headline', data: face, weight: 600, style: 'normal' }],
  });
  return image.arrayBuffer();
}

interface CardProps {
  release: Release;
  words: Words;
  siteName: string;
}

// Satori lays out flexboxes only, from style attributes: no document ever holds this markup.
function Card({ release, words, siteName }: CardProps) {
  const { title } = release.text;
  const place = release.dateline.map((id) => words.placeName(id)).join(' / ');
  return (
    <div
      style={{
        ...size,
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '64px 72px',
        background: colours.paper,
        color: colours.ink,
        borderTop: `16px solid ${colours.accent}`,
        fontFamily: 'headline',
      }}
    >
      <div style={{ display: 'flex', fontSize: 28, color: colours.accent }}>{words.typeName(release.type)}</div>
      <div style={{ display: 'flex', fontSize: titleSize(title), lineHeight: 1.18 }}>{title}</div>
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 26, color: colours.quiet }}>
        <span>{[place, words.day(release.publishedOn)].filter(Boolean).join(', ')}</span>
        <span>{siteName}</span>
      </div>
    </div>
  );
}

/** In pixels: a long title is set smaller, so that the longest of 200 characters still stands whole. */
export function titleSize(title: string): number {
  if (title.length <= 70) return 68;
  return title.length <= 130 ? 54 : 44;
}
