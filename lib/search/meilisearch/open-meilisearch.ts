import 'server-only';
import type { SearchEngine } from '../search-engine';
import { expectationIn, judgeBy } from './expectation';
import { GuardedEngine } from './guarded-engine';
import { indexNames } from './index-names';
import { MeilisearchEngine } from './meilisearch-engine';
import { searchPlaces, type SearchPlaces } from './search-places';

/** What a change may take from this site's catalog to its servers, in milliseconds; where another site keeps them, minutes. */
const ownPatience = 2_000;
const othersPatience = 90_000;

export interface MeilisearchToOpen {
  /** How queries are analysed now: only indexes whose texts were analysed alike can answer them. */
  analysisVersion: () => string;
  /** Told when a server is left out, and when it is taken back. */
  print: (line: string) => void;
  places?: SearchPlaces | null;
}

/** Searches where the environment says that Meilisearch is; null where it says nothing. */
export function openMeilisearch({
  analysisVersion,
  print,
  places = searchPlaces(),
}: MeilisearchToOpen): SearchEngine | null {
  if (!places) return null;
  const expected = expectationIn(places.expectationFile);
  const patience = places.sync.length > 0 ? ownPatience : othersPatience;
  let opened: { version: string; engine: GuardedEngine } | undefined;
  const engine = () => {
    const version = analysisVersion();
    if (opened?.version === version) return opened.engine;
    opened?.engine.close();
    const indexes = indexNames(version);
    const plain = new MeilisearchEngine(places.read, indexes, judgeBy(expected, indexes.version, patience));
    opened = { version, engine: new GuardedEngine(plain, { print }) };
    return opened.engine;
  };
  return { name: 'meilisearch', search: (search) => engine().search(search) };
}
