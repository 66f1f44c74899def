import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import { addresses } from '@/lib/domain/address';
import type { Correction, Release } from '@/lib/domain/release';

export interface ReleaseNoticesProps {
  words: Words;
  release: Release;
}

/** Everything a reader must know before she trusts the text: withdrawn, corrected, untranslated, outdated, made by a machine. */
export function ReleaseNotices({ words, release }: ReleaseNoticesProps): ReactNode {
  const notices = noticesOf(words, release);
  if (notices.length === 0) return null;
  return (
    <section className="notices" lang={words.locale} aria-label={words.t('ReleaseNotices.label')}>
      {notices}
    </section>
  );
}

function noticesOf(words: Words, release: Release): ReactNode[] {
  const { text, withdrawal } = release;
  const notices: ReactNode[] = [];
  if (withdrawal) {
    const day = words.t('ReleaseNotices.withdrawn', { day: words.day(withdrawal.on) });
    notices.push(<DatedNotice key="withdrawn" isGrave label={day} notice={withdrawal} release={release} />);
  }
  if (release.isGenerated) notices.push(<p key="generated">{words.t('ReleaseNotices.generated')}</p>);
  if (text.locale !== words.locale) {
    notices.push(<p key="untranslated">{words.t('ReleaseNotices.untranslated', { language: text.locale })}</p>);
  }
  if (text.isOutdated) notices.push(<Outdated key="outdated" words={words} release={release} />);
  for (const correction of release.corrections) {
    const day = words.t('ReleaseNotices.corrected', { day: words.day(correction.on) });
    notices.push(<DatedNotice key={correction.id} label={day} notice={correction} release={release} />);
  }
  return notices;
}

interface DatedNoticeProps {
  label: string;
  notice: Correction;
  release: Release;
  isGrave?: boolean;
}

function DatedNotice({ label, notice, release, isGrave = false }: DatedNoticeProps): ReactNode {
  return (
    <p className={isGrave ? 'grave' : undefined}>
      <b>{label}</b> <span lang={release.text.locale}>{release.text.notices[notice.id]}</span>
    </p>
  );
}

function Outdated({ words, release }: ReleaseNoticesProps): ReactNode {
  return (
    <p>
      {words.t.rich('ReleaseNotices.outdated', {
        link: (label) => (
          <a href={addresses.release(release.original, release.slug)} hrefLang={release.original}>
            {label}
          </a>
        ),
      })}
    </p>
  );
}
