import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { Release } from '@/lib/domain/release';

export interface ReleaseShareProps {
  words: Words;
  release: Release;
  /** The absolute address of the page. */
  address: string;
}

// Letters stand in an address as they are, and browsers send them as UTF-8; escaped, a Russian title cost 1.1 KB on every release.
// https://url.spec.whatwg.org/#url-code-points
function queryOf(parts: Record<string, string>): string {
  return Object.entries(parts)
    .map(([key, value]) => `${key}=${value.replaceAll(/[^\p{L}]+/gu, encodeURIComponent)}`)
    .join('&');
}

/** The ways to pass a release on: plain links that ask nobody anything before they are pressed. */
export function ReleaseShare({ words, release, address }: ReleaseShareProps): ReactNode {
  const { title } = release.text;
  return (
    <section className="share">
      <h2>{words.t('ReleaseShare.title')}</h2>
      <ul data-enhance="share">
        <li>
          <a href={`mailto:?${queryOf({ subject: title, body: `${title}\n${address}` })}`}>
            {words.t('ReleaseShare.email')}
          </a>
        </li>
        <li>
          <a href={`https://wa.me/?${queryOf({ text: `${title} ${address}` })}`}>{words.t('ReleaseShare.whatsapp')}</a>
        </li>
        <li>
          <a href={`https://t.me/share/url?${queryOf({ url: address, text: title })}`}>
            {words.t('ReleaseShare.telegram')}
          </a>
        </li>
        <li>
          <button type="button" hidden data-share="">
            {words.t('ReleaseShare.share')}
          </button>
        </li>
      </ul>
    </section>
  );
}

/** The line that a quotation should carry, ready to be copied. */
export function ReleaseAttribution({ words, release, address }: ReleaseShareProps): ReactNode {
  const attribution = words.t('ReleaseShare.attribution', {
    title: release.text.title,
    type: words.typeName(release.type),
    day: words.day(release.publishedOn),
    address,
  });
  return (
    <section className="attribution" data-enhance="copy">
      <h2>{words.t('ReleaseShare.cite')}</h2>
      <p data-copy-source="">{attribution}</p>
      <button type="button" hidden data-copy="">
        {words.t('ReleaseShare.copy')}
      </button>{' '}
      <span role="status" data-done={words.t('ReleaseShare.copied')} data-failed={words.t('ReleaseShare.copyFailed')} />
    </section>
  );
}
