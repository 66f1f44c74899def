import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown';

test('a heading of a text begins below the title of its page', () => {
  expect(renderMarkdown('# What was agreed\n\n## Where')).toBe('<h2>What was agreed</h2>\n<h2>Where</h2>\n');
  expect(renderMarkdown('### Follow-up')).toContain('<h3>');
});

test('raw HTML is shown as text', () => {
  const html = renderMarkdown('<script>alert(1)</script>\n\nSee <img src=x onerror=alert(1)> here');
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toMatch(/<(script|img)/);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  '//example.org',
  '/\\example.org',
  '&#106;avascript:alert(1)',
  'relative/path',
])('the link %s does not survive', (url) => {
  expect(renderMarkdown(`[the report](${url})`)).not.toContain('<a');
  expect(renderMarkdown(`[the report](<${url}>)`)).not.toContain('<a');
  expect(renderMarkdown(`[the report]\n\n[the report]: ${url}`)).not.toContain('<a');
});

test('a link out of the site keeps its opener to itself', () => {
  expect(renderMarkdown('[OSCE](https://www.osce.org/)')).toBe(
    '<p><a href="https://www.osce.org/" rel="noopener">OSCE</a></p>\n',
  );
});

test('links within the site, to mail and to telephones are plain', () => {
  expect(renderMarkdown('[a](/en/countries/TJ) [b](mailto:press@example.org) [c](tel:+431234) [d](#notes)')).toBe(
    '<p><a href="/en/countries/TJ">a</a> <a href="mailto:press@example.org">b</a> <a href="tel:+431234">c</a> <a href="#notes">d</a></p>\n',
  );
});

test('a picture comes from the media of a release or not at all', () => {
  expect(renderMarkdown('![The hall](/media/1975-08-01-final-act/hall.jpg)')).toContain(
    '<img src="/media/1975-08-01-final-act/hall.jpg" alt="The hall" loading="lazy">',
  );
  expect(renderMarkdown('![The <hall>](https://example.org/hall.jpg)')).toBe('<p>The &lt;hall&gt;</p>\n');
  expect(renderMarkdown('![The hall](/media/../secret/hall.jpg)')).not.toContain('<img');
});

test('a table aligns its figures without a style attribute', () => {
  const html = renderMarkdown('| State | Votes |\n| :-- | --: |\n| Malta | 57 |');
  expect(html).toContain('<td class="text-end">57</td>');
  expect(html).not.toContain('style=');
});

test('whatever is typed, no tag and no attribute comes through that we did not make', () => {
  const piece = fc.constantFrom(
    '<b>',
    '</p>',
    '[x](',
    'javascript:',
    ')',
    '![',
    '](data:',
    '"',
    "'",
    ' onload=',
    '`',
    '\n',
    '# ',
    '|',
    '&lt;',
    '<!--',
    'text',
    '<a href="',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const html = renderMarkdown(pieces.join(''));
      const tags = html.match(/<[^>]*>/g) ?? [];
      expect(
        tags.every(
          (tag) =>
            /^<\/?(p|h[2-6]|code|pre|a|em|strong|ul|ol|li|br|hr|table|thead|tbody|tr|th|td|blockquote)\b/.test(tag) ||
            tag.startsWith('<img'),
        ),
      ).toBe(true);
      expect(html).not.toMatch(/<[^>]*\s(on\w+|style)=/);
      expect(html).not.toMatch(/(href|src)="(javascript|data):/);
    }),
  );
});
