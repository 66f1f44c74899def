import type { ReactNode } from 'react';
import type { Words } from '@/i18n/words';
import type { Locale } from '@/lib/domain/locale';

/** Names the language of a text that a reader may not expect. */
export function LanguageNote({ words, locale }: { words: Words; locale: Locale }): ReactNode {
  return <span className="language-note">{words.t(`LanguageNote.${locale}`)}</span>;
}
