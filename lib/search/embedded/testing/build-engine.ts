import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineUnderTest } from '../../search-engine.contract';
import type { SearchableRelease } from '../../searchable-release';
import { EmbeddedEngine } from '../embedded-engine';
import { openToRead, openToWrite } from '../index-file';
import { makeIndexWriter } from '../index-writer';

/** An embedded engine that holds some releases, in a folder of its own. */
export function buildEngine(releases: readonly SearchableRelease[]): EngineUnderTest {
  const directory = mkdtempSync(join(tmpdir(), 'search-'));
  const file = join(directory, 'index.db');
  const writing = openToWrite(file);
  const writer = makeIndexWriter(writing);
  const put = (changed: readonly SearchableRelease[]) => changed.map((release) => ({ hash: 'h', release }));
  writer.write(put(releases), []);
  const reading = openToRead(file);
  if (!reading) throw new Error('The index was not written.');
  return {
    engine: new EmbeddedEngine(reading),
    update: (changed, removed) => writer.write(put(changed), removed),
    close() {
      reading.close();
      writing.close();
      rmSync(directory, { recursive: true });
    },
  };
}
