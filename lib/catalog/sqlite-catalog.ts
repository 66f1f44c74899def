import 'server-only';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '@/lib/env';
import type { Catalog, TermFilter } from './catalog';
import { CatalogMissingError } from './errors';
import { openGeneration, type GenerationReader } from './generation-reader';
import { currentFile, currentGeneration } from './generations';
import { nowAndThen } from './now-and-then';
import { everything } from './release-writer';

/** Opens the catalog in a directory (by default `catalog` under VAR_DIR) for reading; throws CatalogMissingError where there is none yet. */
export function openCatalog(directory = join(env().VAR_DIR, 'catalog')): Catalog {
  return new SqliteCatalog(directory);
}

const releasesAPage = 20;

class SqliteCatalog implements Catalog {
  readonly #directory: string;
  readonly #markNow: () => string;
  #reader: GenerationReader;
  #mark: string;

  constructor(directory: string) {
    this.#directory = directory;
    this.#markNow = nowAndThen(() => markOf(directory));
    this.#mark = this.#markNow();
    this.#reader = openCurrent(directory);
  }

  version = () => this.#current().version();
  siteVersion = () => this.#current().siteVersion();
  site = () => this.#current().documents().site;
  taxonomy = () => this.#current().documents().taxonomy;
  navigation = () => this.#current().documents().navigation;
  findTerm: Catalog['findTerm'] = (id) => this.#current().documents().terms.get(id) ?? null;
  findPage: Catalog['findPage'] = (id, locale) => this.#current().site.page(id, locale);
  findRelease: Catalog['findRelease'] = (slug, locale) => this.#current().releases.find(slug, locale);
  findTexts: Catalog['findTexts'] = (slugs, locale) =>
    new Map(
      this.#current()
        .releases.texts(slugs, locale)
        .map((release) => [release.summary.slug, release]),
    );
  countByTerm = () => this.#current().counts().byTerm;
  findRedirect: Catalog['findRedirect'] = (pathWithQuery) => this.#current().site.redirect(pathWithQuery);
  listTranslations: Catalog['listTranslations'] = (locale, year) => this.#current().site.translations(locale, year);

  listReleases: Catalog['listReleases'] = (locale, { term, year, month, page = 1, perPage = releasesAPage }) => {
    const reader = this.#current();
    const total = countIn(reader, termOf(term), year, month);
    const pages = Math.max(1, Math.ceil(total / perPage));
    const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
    const window = { term: termOf(term), year: year ?? null, month: year === undefined ? null : (month ?? null) };
    return {
      releases: reader.releases.list(locale, window, perPage, (shown - 1) * perPage),
      total,
      page: shown,
      pages,
    };
  };

  countByYear: Catalog['countByYear'] = (term) => {
    const years = new Map<number, number>();
    for (const { year, count } of this.#current().site.countByMonth(termOf(term)))
      years.set(year, (years.get(year) ?? 0) + count);
    return [...years].map(([year, count]) => ({ year, count }));
  };

  countByMonth: Catalog['countByMonth'] = (year, term) => {
    const months = this.#current()
      .site.countByMonth(termOf(term))
      .filter((each) => each.year === year);
    return months.map(({ month, count }) => ({ month, count })).reverse();
  };

  relatedReleases: Catalog['relatedReleases'] = (slug, locale, limit) => {
    const { releases } = this.#current();
    const facts = releases.factsOf(slug);
    return facts ? releases.related(slug, [...facts.countries, ...facts.fields], locale, limit) : [];
  };

  neighboursOf: Catalog['neighboursOf'] = (slug, locale) => {
    const { releases } = this.#current();
    return { previous: releases.neighbour(slug, locale, 'before'), next: releases.neighbour(slug, locale, 'after') };
  };

  findMedia: Catalog['findMedia'] = (slug, file) => {
    const reader = this.#current();
    const size = reader.site.mediaSize(slug, file);
    return size === null ? null : { path: join(reader.root, 'releases', slug.slice(0, 4), slug, 'media', file), size };
  };

  health = () => {
    const { site, builtAt } = this.#current();
    return { ...site.numbers(), problems: site.problems(), builtAt };
  };

  close = () => this.#reader.close();

  // An unreadable new generation leaves the old one in place: what was public stays public.
  #current(): GenerationReader {
    const mark = this.#markNow();
    if (mark === this.#mark) return this.#reader;
    const generation = currentGeneration(this.#directory);
    const reader =
      generation === null || generation === this.#reader.generation
        ? null
        : openGeneration(this.#directory, generation);
    if (reader) {
      this.#reader.close();
      this.#reader = reader;
    }
    this.#mark = mark;
    return this.#reader;
  }
}

// A generation may be replaced and removed between reading its name and opening it.
function openCurrent(directory: string): GenerationReader {
  for (let attempt = 0; attempt < 3; attempt++) {
    const generation = currentGeneration(directory);
    const reader = generation === null ? null : openGeneration(directory, generation);
    if (reader) return reader;
  }
  throw new CatalogMissingError(
    `There is no catalog of this version in ${directory}; npm run content:refresh builds it.`,
  );
}

function markOf(directory: string): string {
  const stat = statSync(currentFile(directory), { throwIfNoEntry: false });
  return stat ? `${stat.ino}.${stat.mtimeMs}` : '';
}

function termOf(term: TermFilter | undefined): string {
  return term?.id ?? everything;
}

function countIn(reader: GenerationReader, term: string, year: number | undefined, month: number | undefined): number {
  if (year === undefined) return (term === everything ? reader.counts().total : reader.counts().byTerm.get(term)) ?? 0;
  const months = reader.site
    .countByMonth(term)
    .filter((each) => each.year === year && (month === undefined || each.month === month));
  return months.reduce((sum, { count }) => sum + count, 0);
}
