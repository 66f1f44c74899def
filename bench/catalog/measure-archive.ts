import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { updateCatalog } from '@/lib/catalog/update';
import { checkContent } from '@/lib/content/check-content';
import { listReleasePaths } from '@/lib/content/release-paths';
import { writeArchive } from '@/scripts/generate/write-archive';
import { timeOften, type Timing } from '@/bench/timing';

export interface ArchiveFigures {
  releases: number;
  texts: number;
  cold: Timing;
  /** One release whose original has a sentence more. */
  change: Timing;
  /** Everything compared, nothing changed. */
  comparison: Timing;
  check: Timing;
}

export interface ArchiveShape {
  name: string;
  releases: number;
  /** The share of releases that exist in every language. */
  shareInAll: number;
}

const coldBuilds = 3;
const changes = 21;
const comparisons = 5;
const checks = 3;

/** Writes an archive below a directory, and measures the catalog and the check of the content on it. */
export async function measureArchive(directory: string, shape: ArchiveShape): Promise<ArchiveFigures> {
  const root = path.join(directory, shape.name, 'content');
  const place = { root, directory: path.join(directory, shape.name, 'catalog') };
  console.log(`${shape.name}: writing ${shape.releases.toLocaleString('en')} releases`);
  const { texts } = await writeArchive({ source: 'content', directory: root, ...shape });

  console.log(`${shape.name}: building, changing, comparing, checking`);
  const cold = await timeOften(shape.releases > 10_000 ? 1 : coldBuilds, () => {
    rmSync(place.directory, { recursive: true, force: true });
    return updateCatalog(place);
  });
  const paths = [...listReleasePaths(root)];
  const change = await timeOften(changes, (turn) => {
    const only = paths[Math.floor((turn / changes) * paths.length)] ?? '';
    lengthen(root, only);
    return updateCatalog(place, { only: [only] });
  });
  const comparison = await timeOften(comparisons, () => updateCatalog(place));
  const check = await timeOften(checks, () => checkContent(root));
  return { releases: shape.releases, texts, cold, change, comparison, check };
}

// Any text will do: a translation that grows is as much work as an original.
function lengthen(root: string, release: string): void {
  const [file = ''] = readdirSync(path.join(root, release)).filter((name) => name.endsWith('.md'));
  appendFileSync(path.join(root, release, file), '\nA sentence more.\n');
}
