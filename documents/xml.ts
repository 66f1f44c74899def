import type { Answer } from './answer';

/** Markup that needs no further escaping. */
export class Xml {
  constructor(readonly text: string) {}
}

type Piece = string | number | Xml | readonly Xml[] | null;

/** A template of XML: whatever is put into it is escaped, unless it is XML already; null is nothing. */
export function xml(parts: TemplateStringsArray, ...pieces: Piece[]): Xml {
  return new Xml(parts.map((part, index) => part + textOf(pieces[index] ?? null)).join(''));
}

/** Answers with an XML document of the given media type. */
export function xmlAnswer(xml: Xml, mediaType: string): Answer {
  const body = `<?xml version="1.0" encoding="utf-8"?>\n${xml.text}\n`;
  return { status: 200, headers: { 'content-type': `${mediaType}; charset=utf-8` }, body };
}

function textOf(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Xml) return piece.text;
  if (typeof piece === 'object') return piece.map((each) => each.text).join('');
  return escape(String(piece));
}

// XML 1.0 has no escape for control characters: they are left out. https://www.w3.org/TR/xml/#charsets
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escape(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
