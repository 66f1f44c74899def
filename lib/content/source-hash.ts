import { createHash } from 'node:crypto';

/** The words that a translation is made from. */
export interface SourceWords {
  title: string;
  lead: string;
  body: string;
}

/** SHA-256, in hexadecimal, of title, lead and body (LF, NFC, body trimmed): what a translation names as its source. */
export function sourceHash({ title, lead, body }: SourceWords): string {
  const text = `${title}\n${lead}\n${body.trim()}`.replaceAll('\r\n', '\n').normalize('NFC');
  return createHash('sha256').update(text).digest('hex');
}
