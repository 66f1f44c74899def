import { locales, type Locale } from '@/lib/domain/locale';
import type { ReleaseFacts, ReleaseText } from '@/lib/domain/release';
import { checkSchema, problemAt } from './check-schema';
import { nearChoices } from './near-choices';
import type { ContentProblem } from './problem';
import { readMarkdownFile } from './read-markdown-file';
import type { YamlText } from './read-yaml';
import type { ReleaseFolder } from './release-folder';
import { wordsSchema, type WordsFile } from './release-schemas';
import { sourceHash } from './source-hash';

interface TextsRead {
  /** Null where the original is broken. */
  texts: ReleaseText[] | null;
  problems: ContentProblem[];
}

interface Draft {
  locale: Locale;
  words: WordsFile;
  body: string;
  head: YamlText;
}

/** Reads the words of a release. A broken translation is left out, and reported; a broken original leaves nothing to show. */
export function readTexts(folder: ReleaseFolder, facts: ReleaseFacts): TextsRead {
  const problems: ContentProblem[] = [];
  const original = readDraft(folder, facts.original, facts, problems);
  if (!original) return { texts: null, problems };
  const translations = locales.filter((locale) => locale !== facts.original && folder.texts.has(locale));
  const hash = sourceHash({ ...original.words, body: original.body });
  const texts = [
    original.words.translatedFrom === undefined ? textOf(original, hash) : refuseStamp(original, problems, hash),
  ];
  for (const locale of translations) {
    const draft = readDraft(folder, locale, facts, problems);
    if (!draft) continue;
    if (draft.words.translatedFrom === undefined) problems.push(unstamped(draft, facts.slug));
    texts.push(textOf(draft, hash));
  }
  return { texts, problems };
}

function readDraft(
  folder: ReleaseFolder,
  locale: Locale,
  facts: ReleaseFacts,
  problems: ContentProblem[],
): Draft | null {
  const path = `${folder.path}/${locale}.md`;
  const file = folder.texts.get(locale);
  if (!file) {
    problems.push({
      file: path,
      line: 1,
      key: '',
      message: 'is missing: release.yaml says that it is the original',
      choices: [...folder.texts.keys()],
    });
    return null;
  }
  const { head, body, problems: broken } = readMarkdownFile(file.text, path);
  const { value: words, problems: wrong } =
    broken.length > 0 ? { value: null, problems: broken } : checkSchema(wordsSchema, head);
  const found = [
    ...wrong,
    ...(words ? wordProblems(words, facts, head) : []),
    ...(words && body === '' ? [problemAt(head, [], 'has no body')] : []),
  ];
  problems.push(...found);
  return words && found.length === 0 ? { locale, words, body, head } : null;
}

// Every link and every notice has its words in each language, and no words stand for nothing.
function wordProblems(words: WordsFile, facts: ReleaseFacts, head: YamlText): ContentProblem[] {
  const notices = [...facts.corrections, ...(facts.withdrawal ? [facts.withdrawal] : [])];
  return [
    ...gaps(
      'links',
      words.links,
      facts.links.map(({ id }) => id),
      head,
    ),
    ...gaps(
      'notices',
      words.notices,
      notices.map(({ id }) => id),
      head,
    ),
  ];
}

function gaps(key: string, words: Record<string, string>, ids: string[], head: YamlText): ContentProblem[] {
  const missing = ids
    .filter((id) => !Object.hasOwn(words, id))
    .map((id) => problemAt(head, [key, id], 'is missing: release.yaml names it'));
  const extra = Object.keys(words).filter((id) => !ids.includes(id));
  return [
    ...missing,
    ...extra.map((id) => problemAt(head, [key, id], 'is not named in release.yaml', nearChoices(id, ids))),
  ];
}

function unstamped({ head }: Draft, slug: string): ContentProblem {
  return problemAt(head, ['translatedFrom'], `is missing; npm run content:stamp -- ${slug} writes it`);
}

function refuseStamp(original: Draft, problems: ContentProblem[], hash: string): ReleaseText {
  problems.push(problemAt(original.head, ['translatedFrom'], 'belongs in translations; this is the original'));
  return { ...textOf(original, hash), isOutdated: false };
}

function textOf({ locale, words, body }: Draft, hash: string): ReleaseText {
  const { title, lead, links, notices, translatedFrom } = words;
  return {
    locale,
    title,
    lead,
    body,
    links,
    notices,
    isOutdated: translatedFrom !== undefined && translatedFrom !== hash,
  };
}
