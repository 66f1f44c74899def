import { z } from 'zod';
import { locales } from '@/lib/domain/locale';
import { linkKinds } from '@/lib/domain/release';
import { releaseTypes } from '@/lib/domain/taxonomy';
import { day, id, instant, line, text } from './words-schema';

const ids = z.array(z.string()).default([]);

const notice = z.strictObject({ id, on: day });

const url = z
  .string()
  .refine(
    (address) => isOwnMedia(address) || isWebAddress(address),
    'must be an http or https address, or /media/{slug}/{file}',
  );

/** The file release.yaml: what is true in every language. */
export const factsSchema = z.strictObject({
  type: z.enum(releaseTypes),
  publishedAt: instant.optional(),
  publishedOn: day.optional(),
  original: z.enum(locales),
  dateline: ids,
  sources: ids,
  structures: ids,
  countries: ids,
  fields: ids,
  meetings: ids,
  contacts: ids,
  links: z.array(z.strictObject({ id, kind: z.enum(linkKinds), url })).default([]),
  corrections: z.array(notice).default([]),
  withdrawal: notice.optional(),
  basis: text,
  generated: z.boolean().default(false),
});

export type FactsFile = z.output<typeof factsSchema>;

const words = z.record(z.string(), text).default({});

/** The head of {locale}.md: the words of one language. */
export const wordsSchema = z.strictObject({
  title: line,
  lead: line,
  links: words,
  notices: words,
  translatedFrom: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the original, in hexadecimal')
    .optional(),
});

export type WordsFile = z.output<typeof wordsSchema>;

/** The head of a page in one language. */
export const pageSchema = z.strictObject({ title: line, lead: line });

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function isOwnMedia(address: string): boolean {
  return address.startsWith('/media/');
}
