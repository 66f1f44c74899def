import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { Contact } from '@/lib/domain/site';

export interface ReleaseContactsProps {
  words: Words;
  contacts: Contact[];
}

/** The offices that answer questions about a release. */
export function ReleaseContacts({ words, contacts }: ReleaseContactsProps): ReactNode {
  if (contacts.length === 0) return null;
  return (
    <section>
      <h2>{words.t('ReleaseContacts.title')}</h2>
      {contacts.map(({ id, name, email, telephone }) => (
        <address key={id}>
          {name[words.locale]}
          <a href={`mailto:${email}`}>{email}</a>
          {telephone && <a href={`tel:${telephone.replaceAll(' ', '')}`}>{telephone}</a>}
        </address>
      ))}
    </section>
  );
}
