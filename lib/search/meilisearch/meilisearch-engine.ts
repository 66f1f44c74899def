import { Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { locales } from '@/lib/domain/locale';
import type { AnalysedSearch, Found, SearchEngine } from '../search-engine';
import type { IndexNames } from './index-names';
import { multiSearchAnswer, readFound, readState } from './read-answer';
import { searchQueries, stateQuery } from './search-queries';
import type { JudgeState } from './server-state';
import { RefusedAnswerError, troubleOf } from './trouble';

/** Where searches are asked. */
export interface ReadPlace {
  url: string;
  key?: string | undefined;
  /** What to wait for an answer, in milliseconds. */
  timeout?: number | undefined;
}

/** A search takes 3 ms; a server that needs so many is in trouble. */
const usualTimeout = 500;

/**
 * Searches in the indexes of one version on a server. Every answer carries the state of the index that gave it, and is
 * refused where the judge has something against it: behind one address there may be several servers.
 */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  readonly #client: Meilisearch;
  readonly #indexes: IndexNames;
  readonly #judge: JudgeState;
  readonly #request;

  constructor({ url, key, timeout = usualTimeout }: ReadPlace, indexes: IndexNames, judge: JudgeState) {
    // Compressed answers come in pieces, and each piece may wait 40 ms for an acknowledgement.
    const requestInit = { headers: { 'accept-encoding': 'identity' } };
    this.#client = new Meilisearch({ host: url, timeout, requestInit, ...(key !== undefined && { apiKey: key }) });
    this.#indexes = indexes;
    this.#judge = judge;
    this.#request = { url, key: 'MEILI_SEARCH_KEY', right: 'search', timeout } as const;
  }

  async search(search: AnalysedSearch): Promise<Found> {
    const index = this.#indexes.names[search.words.locale];
    const queries = searchQueries(search, index);
    const asked = [
      stateQuery(index),
      queries.hits,
      ...(queries.first ? [queries.first] : []),
      ...queries.counts.values(),
    ];
    const [, ...answers] = await this.#askRight(asked, 1, 2);
    return readFound(search, queries, answers);
  }

  /** Throws MeilisearchTroubleError where searches in any language would. */
  async check(): Promise<void> {
    await this.#askRight(
      locales.map((locale) => stateQuery(this.#indexes.names[locale])),
      locales.length,
      4,
    );
  }

  // The first answers are those to state queries. Where a server is refused, another behind the same address may be right.
  async #askRight(queries: MultiSearchQuery[], states: number, attempts: number) {
    let reason: string | null = null;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const answers = await this.#ask(queries);
      reason = this.#reasonAgainst(answers.slice(0, states));
      if (reason === null) return answers;
    }
    throw new RefusedAnswerError(`Meilisearch at ${this.#request.url} ${reason ?? 'was not asked'}`);
  }

  #reasonAgainst(answers: readonly Parameters<typeof readState>[0][]): string | null {
    return answers.map((answer) => this.#judge(readState(answer))).find((reason) => reason !== null) ?? null;
  }

  async #ask(queries: MultiSearchQuery[]) {
    try {
      const { results } = multiSearchAnswer.parse(await this.#client.multiSearch({ queries }));
      if (results.length !== queries.length)
        throw new RangeError(`${results.length} answers to ${queries.length} questions`);
      return results;
    } catch (cause) {
      throw troubleOf(cause, this.#request);
    }
  }
}
