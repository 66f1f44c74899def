import { expect, onTestFinished, test } from 'vitest';
import { emptySearchQuery } from '@/lib/domain/search-query';
import { analyseSearch } from '../analyse-search';
import { updateSearchIndex } from './index-keeper';
import { CurrentIndex } from './open-index';
import { makeArchiveFolder } from './testing/archive-folder';

test('what is near to a query is the same, whatever was asked in between', async () => {
  const archive = await makeArchiveFolder(30);
  await updateSearchIndex(archive.indexDirectory, archive.catalog);
  const index = new CurrentIndex(archive.indexDirectory);
  onTestFinished(() => index.close());
  const own = index.open();
  const searchFor = (q: string) => ({ ...analyseSearch(own, { ...emptySearchQuery, q }, 'de'), limit: 10 });
  const [first, second] = [searchFor('Klimaschutz akwort'), searchFor('Konferenz blwort')];
  const near = (search: typeof first) => own.engine.nearest(search, new Set());
  const alone = [near(first), near(second)];
  expect(alone[0]?.length).toBeGreaterThan(5);
  for (let times = 0; times < 3; times++) {
    const found = [await own.engine.search(first), await own.engine.search(second)];
    expect([near(first), near(second)]).toEqual(alone);
    expect(await own.engine.search(first)).toEqual(found[0]);
  }
});
