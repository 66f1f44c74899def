import { ErrorView } from '@/components/site/error-view';
import { NotFoundView } from '@/components/site/not-found-view';
import type { Words } from '@/i18n/words';
import type { Locale } from '@/lib/domain/locale';
import type { DocumentParts } from './document';

type PathIn = (locale: Locale) => string;

/** The document of an address that the catalog does not know. */
export function notFoundDocument(words: Words, pathIn: PathIn): DocumentParts {
  const title = words.t('NotFoundView.title');
  return plainDocument(404, title, words.t('NotFoundView.lead'), pathIn, words, <NotFoundView words={words} />);
}

/** The document of a failure that is ours. */
export function errorDocument(words: Words, pathIn: PathIn): DocumentParts {
  const title = words.t('ErrorView.title');
  return plainDocument(500, title, words.t('ErrorView.lead'), pathIn, words, <ErrorView words={words} />);
}

function plainDocument(
  status: number,
  title: string,
  description: string,
  pathIn: PathIn,
  words: Words,
  main: DocumentParts['main'],
): DocumentParts {
  return {
    status,
    head: { title, description, canonical: pathIn(words.locale), isIndexed: false },
    pathIn,
    breadcrumbs: [{ label: title }],
    main,
  };
}
