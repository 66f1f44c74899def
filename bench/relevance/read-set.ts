import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isLocale, type Locale } from '@/lib/domain/locale';

const locale = z.custom<Locale>(isLocale, 'not a language of the site');
const documentShape = z.object({ id: z.string(), lang: locale, body: z.string() });
const queryShape = z.object({ id: z.string(), lang: locale, text: z.string() });

export type SetDocument = z.infer<typeof documentShape>;
export type SetQuery = z.infer<typeof queryShape>;

/** Texts with judged queries. */
export interface RelevanceSet {
  name: string;
  documents: SetDocument[];
  queries: SetQuery[];
  /** The ids of the right documents in the query's own language, by the query's id. */
  right: Map<string, Set<string>>;
}

async function linesOf(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
}

async function readJsonLines<T>(path: string, shape: z.ZodType<T>): Promise<T[]> {
  return (await linesOf(path)).map((line) => shape.parse(JSON.parse(line)));
}

async function readJudgements(path: string): Promise<Map<string, Set<string>>> {
  const right = new Map<string, Set<string>>();
  for (const line of await linesOf(path)) {
    const [query = '', document = '', relevance, setting] = line.split('\t');
    if (setting !== 'mono' || Number(relevance) <= 0) continue;
    right.set(query, (right.get(query) ?? new Set()).add(document));
  }
  return right;
}

/** Reads every set of a folder: `{name}.jsonl`, `{name}.queries.jsonl`, `{name}.qrels.tsv`. */
export async function readSets(folder: string): Promise<RelevanceSet[]> {
  const suffix = '.queries.jsonl';
  const names = (await readdir(folder))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length));
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      documents: await readJsonLines(join(folder, `${name}.jsonl`), documentShape),
      queries: await readJsonLines(join(folder, name + suffix), queryShape),
      right: await readJudgements(join(folder, `${name}.qrels.tsv`)),
    })),
  );
}
