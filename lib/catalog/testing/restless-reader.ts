import { openCatalog } from '@/lib/catalog/sqlite-catalog';

// A process of a test that reads until it is told to stop, and then says how often it did, and in how many versions.
const catalog = openCatalog(process.argv[2]);
const versions = new Set<string>();
let reads = 0;
const stopping = new AbortController();
process.stdin.once('data', () => stopping.abort());
process.stdout.write('begun\n');

while (!stopping.signal.aborted) {
  versions.add(catalog.version());
  for (const { slug } of catalog.listReleases('fr', { perPage: 5 }).releases) {
    catalog.findRelease(slug, 'fr');
    catalog.relatedReleases(slug, 'fr', 3);
    catalog.neighboursOf(slug, 'fr');
  }
  catalog.countByYear();
  catalog.site();
  reads += 1;
  await new Promise((resolve) => setImmediate(resolve));
}
process.stdout.write(`${JSON.stringify({ reads, versions: versions.size })}\n`);
process.stdin.destroy();
