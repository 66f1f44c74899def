import 'server-only';
import { addresses } from '@/lib/domain/address';
import type { Release, ReleaseText } from '@/lib/domain/release';
import { defaultLocale } from '@/lib/domain/locale';
import type { Catalog } from '@/lib/catalog/catalog';
import { absolute } from '../json-ld';
import { catalog } from '../site-state';
import { answerProgram, jsonAnswer, mistakesAnswer, problemAnswer } from './json-answer';
import { unknownParameters } from './parameters';

/** One release for programs: its facts, and its words in every language that it exists in. */
export const releaseAnswer = answerProgram<{ id: string }>((params, { id }) => {
  const errors = unknownParameters(params, []);
  if (errors.length > 0) return mistakesAnswer(errors);
  const release = catalog().findRelease(id, defaultLocale);
  if (!release) return problemAnswer(404, 'There is no release with this id.');
  return jsonAnswer({ ...factsOf(release), texts: textsOf(release, catalog()) });
});

function factsOf({ text: _text, locales: _locales, slug, dateline, ...facts }: Release): object {
  return { id: slug, places: dateline, ...facts };
}

function textsOf({ slug, locales }: Release, catalog: Pick<Catalog, 'findRelease'>): object[] {
  return locales.flatMap((locale) => {
    const text = catalog.findRelease(slug, locale)?.text;
    return text ? [textOf(text, slug)] : [];
  });
}

function textOf(text: ReleaseText, slug: string): object {
  return { ...text, url: absolute(addresses.release(text.locale, slug)) };
}
