import { onceAVersion } from '@/lib/catalog/once-a-version';
import { digestOf, type Hashes } from './compare-hashes';
import { expectFromNow, readExpectation, writeExpectation } from './expectation';
import type { IndexNames } from './index-names';
import { IndexServer, type SyncPlace } from './index-server';
import { ServerKeeper, type ServerMessage } from './server-keeper';
import type { SearchableSource, WatchedSource } from '../searchable-source';

/** In milliseconds. */
export interface KeepTimes {
  /** Between looks at the version of the source. */
  look: number;
  /** Between glances at how many documents a server has. */
  glance: number;
  /** Between comparisons of everything. */
  compare: number;
  /** From a failure to the next attempt. */
  retry: number;
}

const usualTimes: KeepTimes = { look: 50, glance: 5_000, compare: 60_000, retry: 2_000 };

export interface ServersToKeep {
  /** None where another site keeps them: then only the expectation is kept. */
  places: readonly SyncPlace[];
  indexes: IndexNames;
  source: WatchedSource;
  /** Where those who search read what to expect of a server. */
  expectationFile: string;
  tell: (message: ServerMessage) => void;
  times?: KeepTimes;
}

/**
 * Keeps servers right from now on: on every change of the source, and by a full comparison every minute; each by itself, so
 * that one in trouble keeps no other waiting. The function it gives ends it.
 */
export function keepServers({
  places,
  indexes,
  source,
  expectationFile,
  tell,
  times = usualTimes,
}: ServersToKeep): () => Promise<void> {
  const shared = askedOnce(source);
  const keepers = places.map((place) => new ServerKeeper(new IndexServer(place), indexes, shared, tell, times));
  let version = '';
  const look = () => {
    const present = source.version();
    if (present === version) return;
    version = present;
    expect(expectationFile, indexes.version, shared.hashes());
    keepers.forEach((keeper) => keeper.wake());
  };
  look();
  const timer = setInterval(look, times.look);
  return async () => {
    clearInterval(timer);
    await Promise.all(keepers.map((keeper) => keeper.stop()));
  };
}

// To read what tens of thousands of releases were made from takes a while: once a change is enough for all.
function askedOnce(source: WatchedSource): SearchableSource {
  const hashes = onceAVersion(
    () => source.version(),
    () => source.hashes(),
  );
  return { hashes, hashOf: (slug) => source.hashOf(slug), releases: (slugs) => source.releases(slugs) };
}

function expect(file: string, version: string, hashes: Hashes): void {
  const state = { digest: digestOf(hashes), documents: hashes.size, since: Date.now() };
  writeExpectation(file, expectFromNow(readExpectation(file), version, state));
}
