import { emptySearchQuery, type SearchQuery } from '@/lib/domain/search-query';
import { makeChance, type Chance } from '@/lib/search/contract/chance';
import { readDocuments, type BenchDocument } from './documents';

export const queryKinds = [
  'one word',
  'one word of a title',
  'two words',
  'three words',
  '3-letter prefix',
  'word + prefix',
  'phrase of 2 or 3 words',
  'word -word',
  'no words',
  'no words + 2 filters',
  'word + 2 filters',
  'word + dates',
  'word, newest first',
  'very common word',
  'very common word + 2 filters',
  'phrase of very common words',
  'near: six words of a text',
  'a typo',
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** Kinds that are not part of the mixture. */
export const apart: readonly QueryKind[] = [
  'very common word',
  'very common word + 2 filters',
  'phrase of very common words',
  'near: six words of a text',
  'a typo',
];

export type BenchQueries = Record<QueryKind, SearchQuery[]>;

interface Sample {
  documents: BenchDocument[];
  /** In how many documents each word stands. */
  frequencies: Map<string, number>;
  size: number;
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Draws distinct queries of every kind from the documents, decided by a seed. */
export async function makeQueries(file: string, perKind: number, seed = 1): Promise<BenchQueries> {
  const sample = await readSample(file);
  const chance = makeChance(seed);
  const drawn = queryKinds.map((kind) => {
    const queries = new Map<string, SearchQuery>();
    for (let attempt = 0; attempt < perKind * 20 && queries.size < perKind; attempt++) {
      const query = draw(kind, sample, chance);
      if (query) queries.set(JSON.stringify(query), { ...emptySearchQuery, ...query });
    }
    return [kind, [...queries.values()]] as const;
  });
  return Object.fromEntries(drawn) as BenchQueries;
}

async function readSample(file: string): Promise<Sample> {
  const sample: Sample = { documents: [], frequencies: new Map(), size: 0 };
  for await (const document of readDocuments(file)) {
    const { title, lead, body } = document.texts;
    if (sample.size++ % 37 === 0) sample.documents.push(document);
    for (const word of new Set(wordsOf(`${title} ${lead} ${body}`)))
      sample.frequencies.set(word, (sample.frequencies.get(word) ?? 0) + 1);
  }
  return sample;
}

function draw(kind: QueryKind, { documents, frequencies, size }: Sample, chance: Chance): Partial<SearchQuery> | null {
  const document = chance.pick(documents);
  const body = wordsOf(document.texts.body);
  const share = (word: string) => (frequencies.get(word) ?? 0) / size;
  const usual = body.filter((word) => word.length > 3 && share(word) > 0.001 && share(word) < 0.1);
  const word = () => chance.pick(usual);
  const at = chance.below(body.length - 6);
  const filters = { countries: document.facets.countries.slice(0, 1), fields: document.facets.fields.slice(0, 1) };
  const year = Number(document.publishedOn.slice(0, 4));
  if (usual.length === 0) return null;
  switch (kind) {
    case 'one word':
      return { q: word() };
    case 'one word of a title': {
      const title = wordsOf(document.texts.title).filter((each) => each.length > 3);
      return title.length > 0 ? { q: chance.pick(title) } : null;
    }
    case 'two words':
      return { q: `${word()} ${word()}` };
    case 'three words':
      return { q: `${word()} ${word()} ${word()}` };
    case '3-letter prefix':
      return beginning(word(), frequencies);
    case 'word + prefix': {
      const prefix = beginning(word(), frequencies);
      return prefix && { q: `${word()} ${prefix.q}` };
    }
    case 'phrase of 2 or 3 words':
    case 'phrase of very common words': {
      const phrase = body.slice(at, at + 2 + chance.below(2));
      const isCommon = phrase.every((each) => share(each) > 0.1);
      return isCommon === (kind === 'phrase of very common words') ? { q: `"${phrase.join(' ')}"` } : null;
    }
    case 'word -word':
      return { q: `${word()} -${word()}` };
    case 'no words':
      return { page: 1 + chance.below(20) };
    case 'no words + 2 filters':
      return filters;
    case 'word + 2 filters':
      return { q: word(), ...filters };
    case 'word + dates':
      return { q: word(), from: String(year - chance.below(3)), to: String(year + chance.below(3)) };
    case 'word, newest first':
      return { q: word(), sort: 'newest' };
    case 'very common word':
    case 'very common word + 2 filters': {
      const common = body.filter((each) => share(each) > 0.5);
      if (common.length === 0) return null;
      return { q: chance.pick(common), ...(kind === 'very common word' ? {} : filters) };
    }
    case 'near: six words of a text':
      return { q: body.slice(0, 6).join(' ') };
    case 'a typo': {
      const long = word();
      const swap = 1 + chance.below(long.length - 2);
      return { q: `${long.slice(0, swap)}${long.charAt(swap + 1)}${long.charAt(swap)}${long.slice(swap + 2)}` };
    }
  }
}

function beginning(word: string, frequencies: ReadonlyMap<string, number>): { q: string } | null {
  const q = word.slice(0, 3);
  return frequencies.has(q) ? null : { q };
}
