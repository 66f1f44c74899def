import { WatchedCatalog } from '../../watched-catalog';
import { updateSearchIndex } from '../index-keeper';

/** A program that brings an index up to date, says so first, and is killed at any moment. */
const [catalog = '', index = ''] = process.argv.slice(2);
process.stdout.write('begun\n');
await updateSearchIndex(index, new WatchedCatalog(catalog));
process.stdout.write('done\n');
setInterval(() => undefined, 1000);
