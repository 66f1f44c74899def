import 'server-only';
import type { Words } from '@/i18n/words';
import { Document, type DocumentParts } from './document';

/** Renders a whole document; the components are plain functions, so no framework script follows them. */
export async function renderDocument(words: Words, parts: DocumentParts): Promise<Response> {
  // Next refuses a static import of react-dom/server in this layer; the dynamic one is the same module.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const html = renderToStaticMarkup(<Document words={words} parts={parts} />);
  return new Response(`<!DOCTYPE html>${html}`, {
    status: parts.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': words.locale },
  });
}
