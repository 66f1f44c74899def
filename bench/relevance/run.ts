import { resolve } from 'node:path';
import { locales } from '@/lib/domain/locale';
import { createQueryMaker, nameOfKind, queryKinds } from './make-queries';
import { buildMemoryIndex } from './memory-index';
import { figure, mean, ndcg } from './ndcg';
import { buildPlainBm25 } from './plain-bm25';
import { readSets, type RelevanceSet } from './read-set';

const folds = 5;

interface Answer {
  kind: string;
  locale: string;
  fold: number;
  ours: number;
  floor: number;
}

function ask(set: RelevanceSet, seed: number): Answer[] {
  return locales.flatMap((locale) => {
    const documents = set.documents.filter((document) => document.lang === locale);
    const queries = set.queries.filter((query) => query.lang === locale);
    const index = buildMemoryIndex(documents, locale);
    const floor = buildPlainBm25(documents);
    const make = createQueryMaker(index);
    return queries.flatMap(({ id, text }, at) => {
      const right = set.right.get(id) ?? new Set<string>();
      return queryKinds.map((kind) => {
        const query = make(text, kind, seed * 1_000_003 + at);
        return {
          kind,
          locale,
          fold: at % folds,
          ours: ndcg(index.search(query), right),
          floor: ndcg(floor(query), right),
        };
      });
    });
  });
}

function print(set: RelevanceSet, answers: readonly Answer[]): void {
  const asked = locales.filter((locale) => answers.some((answer) => answer.locale === locale));
  console.log(
    `\n${set.name}: ${set.documents.length} texts, ${set.queries.length} headlines; nDCG@10, bodies without titles`,
  );
  for (const kind of queryKinds) {
    const ofKind = answers.filter((answer) => answer.kind === kind);
    const row = (name: string, score: 'ours' | 'floor', some: readonly Answer[]) => {
      const perLocale = asked.map((locale) =>
        mean(some.filter((one) => one.locale === locale).map((one) => one[score])),
      );
      console.log(`| ${name.padEnd(16)} | ${[...perLocale, mean(perLocale)].map(figure).join(' | ')} |`);
    };
    console.log(
      `\n| ${nameOfKind(kind)} | ${asked.join(' | ')} | average |\n| --- |${' --- |'.repeat(asked.length + 1)}`,
    );
    row('plain BM25 words', 'floor', ofKind);
    row('ours', 'ours', ofKind);
    for (let fold = 0; fold < folds; fold++)
      row(
        `ours, fold ${fold + 1}`,
        'ours',
        ofKind.filter((one) => one.fold === fold),
      );
  }
}

const [, , folder, seed = '1'] = process.argv;
if (!folder) {
  console.error('Give the folder of the sets: npm run bench:relevance -- path/to/folder [seed]');
  process.exitCode = 1;
} else {
  for (const set of await readSets(resolve(folder))) print(set, ask(set, Number(seed)));
}
