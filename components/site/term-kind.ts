import type { Words } from '@/i18n/words';
import type { CountryKind, Structure, Term } from '@/lib/domain/taxonomy';

const countryKindWords = {
  'participating-state': 'TermView.participatingState',
  'asian-partner': 'TermView.asianPartner',
  'mediterranean-partner': 'TermView.mediterraneanPartner',
} as const satisfies Record<CountryKind, string>;

/** What kind of thing a term is, in the reader's words. */
export function kindOfTerm(words: Words, term: Term): string {
  switch (term.facet) {
    case 'countries':
      return words.t(countryKindWords[term.kind]);
    case 'fields':
      return words.t('TermView.field');
    case 'meetings':
      return words.t('TermView.meeting');
    case 'structures':
      return kindOfStructure(words, term);
  }
}

function kindOfStructure({ t }: Words, { kind, closedIn }: Structure): string {
  if (kind === 'institution') return t('TermView.institution');
  if (kind !== 'field-operation') return t('TermView.structure');
  return closedIn === undefined ? t('TermView.fieldOperation') : t('TermView.closedFieldOperation');
}
