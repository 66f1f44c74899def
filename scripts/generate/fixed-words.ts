import type { Localized } from '@/lib/domain/taxonomy';

/** What stands under a link or a notice of generated releases, by its id: the few words in them that mean something. */
export const fixedWords: Record<'document' | 'figure' | 'duplicate', Localized> = {
  document: {
    en: 'Generated document',
    fr: 'Document généré',
    de: 'Erzeugtes Dokument',
    it: 'Documento generato',
    ru: 'Сгенерированный документ',
    es: 'Documento generado',
  },
  figure: {
    en: 'A figure in the second paragraph was wrong and has been put right.',
    fr: 'Un chiffre du deuxième paragraphe était erroné et a été rectifié.',
    de: 'Eine Zahl im zweiten Absatz war falsch und wurde berichtigt.',
    it: 'Una cifra nel secondo paragrafo era errata ed è stata rettificata.',
    ru: 'Цифра во втором абзаце была неверной и исправлена.',
    es: 'Una cifra del segundo párrafo era errónea y se ha corregido.',
  },
  duplicate: {
    en: 'This text was published twice; the other one stands.',
    fr: 'Ce texte a été publié deux fois ; l’autre reste en ligne.',
    de: 'Dieser Text wurde zweimal veröffentlicht; der andere bleibt bestehen.',
    it: 'Questo testo è stato pubblicato due volte; l’altro rimane.',
    ru: 'Этот текст был опубликован дважды; другой остаётся.',
    es: 'Este texto se publicó dos veces; el otro permanece.',
  },
};
