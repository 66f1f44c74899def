// What is a single blank already is left alone: there are hundreds of them, and each replacement costs.
const otherBlanks = /[^\S ]\s*/g;
const severalBlanks = / {2,}/g;

/**
 * Gives what a reader reads of Markdown: without marks, addresses of links and rules. It serves the index and snippets,
 * where a mark too many does no harm; it is no renderer.
 */
export function plainText(markdown: string): string {
  const text = withoutMarks(markdown).replace(otherBlanks, ' ');
  return (text.includes('  ') ? text.replace(severalBlanks, ' ') : text).trim();
}

// Most texts have no marks, and to look for single signs takes next to nothing.
const signs = [...'[]<>*_`~\\#='];
const listItem = /\n[ \t]*[-+\d]/;

function withoutMarks(markdown: string): string {
  if (!signs.some((sign) => markdown.includes(sign)) && !listItem.test(`\n${markdown}`)) return markdown;
  return markdown
    .replace(/!?\[([^[\]]*)\]\([^()[\]\s]*(?: "[^"\n]{0,200}")?\)/gu, '$1')
    .replace(/<(?:https?|mailto):[^<>\s]*>/gu, ' ')
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+|-{3,}$|={3,}$)/gmu, '')
    .replace(/(?<![\p{L}\p{N}])[*_`~]+|[*_`~]+(?![\p{L}\p{N}])/gu, '')
    .replace(/\\(?=[\\`*_{}[\]()#+\-.!>])/gu, '');
}
