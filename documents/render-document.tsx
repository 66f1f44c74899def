import 'server-only';
import type { ReactNode } from 'react';
import { MenuLines } from '@/components/site/site-menu';
import type { Words } from '@/i18n/words';
import { Document, type DocumentParts } from './document';
import { makeMenu } from './menu';
import { catalog } from './site-state';

/** Renders a whole document as HTML; the components are plain functions, so no framework script follows them. */
export async function renderDocument(words: Words, parts: DocumentParts): Promise<string> {
  // Next refuses a static import of react-dom/server in this layer; the dynamic one is the same module.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const menu = menuLines(words, renderToStaticMarkup);
  return `<!DOCTYPE html>${renderToStaticMarkup(<Document words={words} parts={parts} menu={menu} />)}`;
}

interface Kept {
  year: number;
  lines: string;
}

// A third of a document, and the same on every page of a language. By the words themselves, which are made anew when the taxonomy
// or a page changes: so no menu outlives its names.
const kept = new WeakMap<Words, Kept>();

function menuLines(words: Words, render: (node: ReactNode) => string): string {
  const year = new Date().getUTCFullYear();
  const known = kept.get(words);
  if (known?.year === year) return known.lines;
  const lines = render(<MenuLines words={words} menu={makeMenu(words, catalog(), year)} />);
  kept.set(words, { year, lines });
  return lines;
}
