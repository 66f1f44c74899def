import { test } from 'vitest';
import { describeSearchEngine } from '../search-engine.contract';
import { buildEngine } from './testing/build-engine';
import { findRealServer, noServer } from './testing/real-server';

const server = await findRealServer();
if (server) {
  const build: Parameters<typeof describeSearchEngine>[1] = (releases) => buildEngine(server, releases);
  describeSearchEngine('Meilisearch', build, { longPhrasesByPairs: { mostWider: 0.2 } });
} else test('Meilisearch keeps the contract of search engines', ({ skip }) => skip(noServer));
