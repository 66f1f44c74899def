import { createHash } from 'node:crypto';
import { inEveryLocale } from '@/lib/content/localized';
import type { Locale } from '@/lib/domain/locale';
import { indexSettings } from './index-settings';

/** Goes up with every change of what a document holds that its settings and the analysis do not show. */
const documentVersion = 1;

/** The indexes of one version, one a language. */
export interface IndexNames {
  version: string;
  names: Readonly<Record<Locale, string>>;
}

/** An index of ours, of whatever version, as its name says it. */
export interface NamedIndex {
  uid: string;
  version: string;
}

/**
 * Names the indexes, e.g. `releases_fr_3f9ab2`: a change of the settings, or of the analysis of texts, gives them other
 * names, so that new ones fill beside the old.
 */
export function indexNames(analysisVersion: string): IndexNames {
  const parts = JSON.stringify([documentVersion, analysisVersion, indexSettings]);
  const version = createHash('sha256').update(parts).digest('hex').slice(0, 6);
  return { version, names: inEveryLocale((locale) => `releases_${locale}_${version}`) };
}

/** Reads the name of an index; null where it is none of ours. */
export function readIndexName(uid: string): NamedIndex | null {
  const version = /^releases_[a-z]{2}_([0-9a-f]{6})$/.exec(uid)?.[1];
  return version === undefined ? null : { uid, version };
}
