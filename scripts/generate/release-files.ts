import { sourceHash } from '@/lib/content/source-hash';
import type { ReleaseText } from '@/lib/domain/release';
import type { GeneratedRelease } from './generate-releases';

/** The files of a release's folder, by name, as a press officer would have written them. */
export function releaseFiles({ facts, texts, instant }: GeneratedRelease): Map<string, string> {
  const { slug: _slug, publishedAt: _at, publishedOn, isGenerated: generated, type, original, basis, ...lists } = facts;
  const given = Object.entries(lists).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const head = {
    type,
    ...(instant === undefined ? { publishedOn } : { publishedAt: instant }),
    original,
    ...Object.fromEntries(given),
    basis,
    generated,
  };
  const files = new Map([['release.yaml', yaml(head)]]);
  const [source] = texts;
  if (!source) throw new TypeError(`${facts.slug} has no text.`);
  const stamp = sourceHash(source);
  // An outdated translation names words that the original no longer has.
  const formerStamp = sourceHash({ ...source, lead: '' });
  for (const text of texts) {
    const translatedFrom = text === source ? undefined : text.isOutdated ? formerStamp : stamp;
    files.set(`${text.locale}.md`, markdown(text, translatedFrom));
  }
  return files;
}

function markdown({ title, lead, links, notices, body }: ReleaseText, translatedFrom: string | undefined): string {
  const head = {
    title,
    lead,
    ...(Object.keys(links).length > 0 && { links }),
    ...(Object.keys(notices).length > 0 && { notices }),
    ...(translatedFrom !== undefined && { translatedFrom }),
  };
  return `---\n${yaml(head)}---\n${body}\n`;
}

// A key a line. Every JSON value is a YAML value; what needs no quotes has none, as in files that people write.
function yaml(facts: Record<string, unknown>): string {
  return Object.entries(facts)
    .map(([key, value]) => `${key}: ${yamlValue(value)}\n`)
    .join('');
}

function yamlValue(value: unknown): string {
  if (Array.isArray(value) && value.every(isPlain)) return `[${value.join(', ')}]`;
  return isPlain(value) ? value : JSON.stringify(value);
}

// YAML 1.1, which other programs still read, takes NO for false.
function isPlain(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\p{L}[\p{L}\p{N} .;’()-]*$/u.test(value) &&
    !/^(?:no|yes|on|off|true|false|null|y|n)$/i.test(value)
  );
}
