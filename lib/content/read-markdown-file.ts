import type { ContentProblem } from './problem';
import { readYaml, type YamlText } from './read-yaml';

/** A Markdown file, taken apart into the facts at its head and its body. */
export interface MarkdownFile {
  head: YamlText;
  /** LF, NFC, trimmed. */
  body: string;
  problems: ContentProblem[];
}

const opening = /^\uFEFF?---[ \t]*\n/;
const closing = /^---[ \t]*$/m;

/** Takes a Markdown file apart; one that does not begin with a YAML head between `---` lines is a problem. */
export function readMarkdownFile(source: string, file: string): MarkdownFile {
  const text = source.replaceAll('\r\n', '\n');
  const start = opening.exec(text)?.[0].length;
  const end = start === undefined ? undefined : closing.exec(text.slice(start));
  if (start === undefined || !end) {
    const message = 'does not begin with a head of title and lead between two lines of ---';
    return { head: readYaml('', file), body: '', problems: [{ file, line: 1, key: '', message }] };
  }
  const head = readYaml(text.slice(start, start + end.index), file, 2);
  const body = text
    .slice(start + end.index + end[0].length)
    .normalize('NFC')
    .trim();
  return { head, body, problems: head.problems };
}
