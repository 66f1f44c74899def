import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false });

// What is not one of these is left in the text as it was typed.
const safeLink = /^(https?:|mailto:|tel:|#|\/(?![/\\]|%5c))/i;
const ownMedia = /^\/media\/[a-z0-9-]+\/[\w.-]+$/i;

markdown.validateLink = (url) => safeLink.test(url.trim());

// The page's title is the only h1.
markdown.core.ruler.push('headings_from_h2', ({ tokens }) => {
  for (const token of tokens) if (token.tag === 'h1') token.tag = 'h2';
});

// The policy forbids style attributes, by which markdown-it aligns the cells of a table.
markdown.core.ruler.push('cells_by_class', ({ tokens }) => {
  for (const token of tokens) {
    const alignment = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
    if (alignment === undefined) continue;
    token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null;
    token.attrJoin('class', { left: 'text-start', center: 'text-center', right: 'text-end' }[alignment] ?? '');
  }
});

markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  if (/^https?:/i.test(String(token?.attrGet('href') ?? ''))) token?.attrSet('rel', 'noopener');
  return self.renderToken(tokens, index, options);
};

markdown.renderer.rules.image = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const alternative = self.renderInlineAsText(token?.children ?? [], options, env);
  if (!ownMedia.test(String(token?.attrGet('src') ?? ''))) return markdown.utils.escapeHtml(alternative);
  token?.attrSet('alt', alternative);
  token?.attrSet('loading', 'lazy');
  return self.renderToken(tokens, index, options);
};

/**
 * Renders the Markdown of a release or a page to HTML that needs no further care: raw HTML is shown as text, links lead
 * to the web, to mail, to telephones or into this site, pictures come from /media alone, headings begin at h2.
 */
export function renderMarkdown(source: string): string {
  return markdown.render(source);
}
