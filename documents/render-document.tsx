import 'server-only';
import type { ReactNode } from 'react';
import type { MenuEntry } from '@/components/site/frame';
import { MenuLines } from '@/components/site/site-menu';
import type { Words } from '@/i18n/words';
import { Document, type DocumentParts } from './document';
import { menuIn } from './menu';
import { catalog } from './site-state';

/** Renders a whole document as HTML; the components are plain functions, so no framework script follows them. */
export async function renderDocument(words: Words, parts: DocumentParts): Promise<string> {
  // Next refuses a static import of react-dom/server in this layer; the dynamic one is the same module.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const menu = menuLines(words, renderToStaticMarkup);
  return `<!DOCTYPE html>${renderToStaticMarkup(<Document words={words} parts={parts} menu={menu} />)}`;
}

// A third of a document, and the same on every page of a language.
const kept = new WeakMap<MenuEntry[], string>();

function menuLines(words: Words, render: (node: ReactNode) => string): string {
  const menu = menuIn(words, catalog());
  const lines = kept.get(menu) ?? render(<MenuLines words={words} menu={menu} />);
  kept.set(menu, lines);
  return lines;
}
