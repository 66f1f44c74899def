import 'server-only';
import type { Words } from '@/i18n/words';
import { Document, type DocumentParts } from './document';

/** Renders a whole document as HTML; the components are plain functions, so no framework script follows them. */
export async function renderDocument(words: Words, parts: DocumentParts): Promise<string> {
  // Next refuses a static import of react-dom/server in this layer; the dynamic one is the same module.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!DOCTYPE html>${renderToStaticMarkup(<Document words={words} parts={parts} />)}`;
}
