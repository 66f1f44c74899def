import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { Release } from '@/lib/domain/release';

export interface ReleaseLinksProps {
  words: Words;
  release: Release;
}

/** The documents, photographs and pages that belong to a release. */
export function ReleaseLinks({ words, release }: ReleaseLinksProps): ReactNode {
  if (release.links.length === 0) return null;
  return (
    <section className="links">
      <h2>{words.t('ReleaseLinks.title')}</h2>
      <ul>
        {release.links.map(({ id, kind, url }) => (
          <li key={id}>
            <a href={url} lang={release.text.locale === words.locale ? undefined : release.text.locale}>
              {release.text.links[id] ?? url}
            </a>{' '}
            <span className="note">{words.t(`ReleaseLinks.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
