import { describe, expect, it } from 'vitest';
import { xml } from './xml';

describe('xml', () => {
  it('escapes what is put into it', () => {
    expect(xml`<title>${'Law & order <"now">'}</title>`.text).toBe(
      '<title>Law &amp; order &lt;&quot;now&quot;&gt;</title>',
    );
  });

  it('takes XML as it is, alone or in a list, and null as nothing', () => {
    const entries = [xml`<entry/>`, xml`<entry/>`];
    expect(xml`<feed>${entries}${null}${xml`<x/>`}</feed>`.text).toBe('<feed><entry/><entry/><x/></feed>');
  });

  it('leaves out characters that XML cannot hold', () => {
    expect(xml`<t>${'a\u0000b\u000Bc\uFFFFd\tе😀'}</t>`.text).toBe('<t>abcd\tе😀</t>');
  });
});
