import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '@/lib/content/testing/content-folder';
import { connect } from './database';
import {
  currentGeneration,
  generationFile,
  newGeneration,
  publishGeneration,
  removeOldGenerations,
} from './generations';

function makeGeneration(directory: string) {
  const generation = newGeneration();
  const connection = connect(generationFile(directory, generation));
  connection.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a); SELECT * FROM t');
  onTestFinished(() => void connection.close());
  return { generation, connection };
}

test('the current generation is the one that was published last', () => {
  const directory = makeFolder();
  expect(currentGeneration(directory)).toBeNull();
  for (const { generation } of [makeGeneration(directory), makeGeneration(directory)]) {
    publishGeneration(directory, generation);
    expect(currentGeneration(directory)).toBe(generation);
  }
});

test('a name in the file that leads elsewhere, or to nothing, is none', () => {
  const directory = makeFolder();
  for (const name of ['../../etc/passwd', 'abc-123', '']) {
    writeFileSync(join(directory, 'current'), name);
    expect(currentGeneration(directory)).toBeNull();
  }
});

test('what was left half built goes, what is held or current stays', () => {
  const directory = makeFolder();
  const [held, current, closed] = [makeGeneration(directory), makeGeneration(directory), makeGeneration(directory)];
  publishGeneration(directory, current.generation);
  current.connection.close();
  closed.connection.close();
  writeFileSync(generationFile(directory, 'half-built'), 'the beginning of a database, and no more of it'.repeat(99));
  writeFileSync(join(directory, 'current.half-built'), '');
  removeOldGenerations(directory);
  expect(
    readdirSync(directory)
      .filter((name) => /\.db$|^current/.test(name))
      .sort(),
  ).toEqual(['current', `${held.generation}.db`, `${current.generation}.db`].sort());
});
