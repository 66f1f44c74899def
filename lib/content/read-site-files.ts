import 'server-only';
import type { NavigationItem, Site } from '@/lib/domain/site';
import type { Taxonomy } from '@/lib/domain/taxonomy';
import { stampOf, type FileStamp, type SourceFile } from './content-file';
import type { ContentProblem } from './problem';
import { readNavigation } from './read-navigation';
import { readSite } from './read-site';
import { readTaxonomy, taxonomyNames } from './read-taxonomy';

/** What every page stands on: site.yaml, navigation.yaml and the taxonomy. */
export interface SiteFilesRead {
  site: Site;
  taxonomy: Taxonomy;
  navigation: NavigationItem[];
  files: SourceFile[];
  problems: ContentProblem[];
}

/** The stamps of what every page stands on. */
export function stampSiteFiles(root: string): FileStamp[] {
  const paths = ['site.yaml', 'navigation.yaml', ...taxonomyNames.map((name) => `taxonomy/${name}.yaml`)];
  return paths.flatMap((path) => stampOf(root, path) ?? []);
}

/** Reads what every page stands on; throws InvalidContentError where one of the files holds nothing usable. */
export function readSiteFiles(root: string): SiteFilesRead {
  const { site, ...siteRead } = readSite(root);
  const { taxonomy, ...taxonomyRead } = readTaxonomy(root);
  const { navigation, ...navigationRead } = readNavigation(root, taxonomy);
  const reads = [siteRead, taxonomyRead, navigationRead];
  const files = reads.flatMap((read) => read.files);
  return { site, taxonomy, navigation, files, problems: reads.flatMap((read) => read.problems) };
}
