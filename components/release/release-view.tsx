import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { Release, ReleaseSummary } from '@/lib/domain/release';
import type { Contact } from '@/lib/domain/site';
import { Dateline } from './dateline';
import { FiledUnder } from './filed-under';
import { ReleaseCards } from './release-cards';
import { ReleaseContacts } from './release-contacts';
import { ReleaseFactsList } from './release-facts';
import { ReleaseLanguages } from './release-languages';
import { ReleaseLinks } from './release-links';
import { ReleaseNeighbours } from './release-neighbours';
import { ReleaseNotices } from './release-notices';
import { ReleaseAttribution, ReleaseShare } from './release-share';

export interface ReleaseViewProps {
  words: Words;
  release: Release;
  /** The body, rendered. */
  bodyHtml: string;
  related: ReleaseSummary[];
  previous: ReleaseSummary | null;
  next: ReleaseSummary | null;
  contacts: Contact[];
  /** The absolute address of the page. */
  address: string;
}

/** A release, whole: the text is marked with its own language, all that stands around it with the reader's. */
export function ReleaseView({
  words,
  release,
  bodyHtml,
  related,
  previous,
  next,
  contacts,
  address,
}: ReleaseViewProps): ReactNode {
  return (
    <>
      <article className="sheet release" lang={release.text.locale}>
        <header className="opening">
          <p className="kind" lang={words.locale}>
            {words.typeName(release.type)}
          </p>
          <h1>{release.text.title}</h1>
        </header>
        <div className="beside" lang={words.locale}>
          <ReleaseFactsList words={words} release={release} />
        </div>
        <div className="text">
          <ReleaseNotices words={words} release={release} />
          <ReleaseText words={words} release={release} bodyHtml={bodyHtml} />
        </div>
        <footer className="after" lang={words.locale}>
          <ReleaseLinks words={words} release={release} />
          <FiledUnder words={words} release={release} />
          <ReleaseContacts words={words} contacts={contacts} />
          <ReleaseLanguages words={words} release={release} />
          <ReleaseShare words={words} release={release} address={address} />
          <ReleaseAttribution words={words} release={release} address={address} />
        </footer>
      </article>
      <div className="sheet">
        {related.length > 0 && (
          <section className="across">
            <h2>{words.t('RelatedReleases.title')}</h2>
            <ReleaseCards words={words} releases={related} headingLevel={3} />
          </section>
        )}
        <ReleaseNeighbours words={words} previous={previous} next={next} />
      </div>
    </>
  );
}

function ReleaseText({
  words,
  release,
  bodyHtml,
}: Pick<ReleaseViewProps, 'words' | 'release' | 'bodyHtml'>): ReactNode {
  return (
    <div className="prose">
      <p className="lead">
        <span lang={words.locale}>
          <Dateline words={words} release={release} />
        </span>
        {release.text.lead}
      </p>
      <div dangerouslySetInnerHTML={{ __html: bodyHtml }} />
    </div>
  );
}
