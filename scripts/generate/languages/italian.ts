import { adjective, forms, prepositions, words, type Language } from '../language';

const noun = (suffix: string, gender: 'm' | 'f', endings: string) => ({ suffix, gender, endings: words(endings) });
const fourEndings = (suffix: string) => adjective(suffix, forms({ m: 'o', f: 'a', M: 'i', F: 'e' }));
const twoEndings = (suffix: string) => adjective(suffix, forms({ n: 'e', p: 'i' }));
const verb = (suffix: string, past: string, present: string, infinitive: string) => ({
  suffix,
  past: words(past),
  present: words(present),
  infinitive,
});

const joined: Record<string, string> = { di: 'de', a: 'a', da: 'da', in: 'ne', su: 'su' };
const joining: Record<string, string> = {
  il: 'l ',
  lo: 'llo ',
  'l’': 'll’',
  la: 'lla ',
  i: 'i ',
  gli: 'gli ',
  le: 'lle ',
};

export const italian: Language = {
  locale: 'it',
  sounds: {
    onsets: words('t r c s m p l d n v b pr tr st gr f g br sp z'),
    vowels: words('a e o i u ia io ie'),
    codas: words('r n l s t tt m nd ss rt st zz v d'),
  },
  core: 1_900,
  cases: 1,
  nouns: [
    noun('azion', 'f', 'e i'),
    noun('ament', 'm', 'o i'),
    noun('ità', 'f', '- -'),
    noun('ator', 'm', 'e i'),
    noun('enz', 'f', 'a e'),
    noun('ism', 'm', 'o i'),
    noun('ur', 'f', 'a e'),
    noun('aggi', 'm', 'o -'),
    noun('', 'm', 'o i'),
    noun('', 'f', 'a e'),
    noun('ezz', 'f', 'a e'),
    noun('al', 'm', 'e i'),
  ],
  adjectives: [
    fourEndings('iv'),
    twoEndings('al'),
    fourEndings('os'),
    twoEndings('abil'),
    fourEndings('at'),
    fourEndings('ari'),
    twoEndings('ent'),
  ],
  verbs: [
    verb('', 'ò ò ò arono', 'a ano', 'are'),
    verb('izz', 'ò ò ò arono', 'a ano', 'are'),
    verb('ific', 'ò ò ò arono', 'a ano', 'are'),
    verb('', 'ì ì ì irono', 'isce iscono', 'ire'),
    verb('eggi', 'ò ò ò arono', 'a ano', 'are'),
  ],
  definite: forms({ m: 'il', f: 'la', M: 'i', F: 'le' }),
  indefinite: forms({ m: 'un', f: 'una', p: '-' }),
  adjectivesFollow: true,
  joinsNouns: false,
  of: { words: 'di', case: 0 },
  prepositions: prepositions([
    'in',
    'per',
    'con',
    'su',
    'sotto',
    'tra',
    'attraverso',
    'contro',
    'senza',
    'dopo',
    'a',
    'da',
    'sulla base di',
    'nel quadro di',
  ]),
  objectCase: 0,
  adverbials: [
    'nello stesso giorno',
    'nel {Y}',
    'al punto {N}',
    'a {L}',
    'al tempo stesso',
    'prima di allora',
    'da allora',
    'in particolare',
    'come prima',
    'per la prima volta in {N} mesi',
    'nella maggior parte dei casi',
    'dove ciò era possibile',
    'non senza fatica',
    'insieme',
  ],
  sentences: [
    '{S} {G} {V} {O} {P}.',
    '{A} {S} {V} {O}.',
    '{S} {V} {O} {A}.',
    '{S} {W} {O} {G} e {S} {W} {O}.',
    '{S} {P} {V} {O} {G}.',
    '{S} {V} {O} al fine di {I} {O}.',
    'Mentre {S} {V} {O}, {S} {G} {V} {O} {P}.',
    '{A} {S} {G} {W} {O}, che non è {O}.',
    'Erano {N}; {S} {V} {O}.',
    '{S} e {O} erano {P}.',
    'Si tratta {A} di {I} {O} {P}, come {S} {V} {O}.',
  ],
  naming: ['{S} {G} {V} {O} ({C}).', '{A} ({C}) {S} {V} {O} {P}.'],
  titles: ['{S} {G}', '{S} {V} {O}', '{S} e {O} {P}', '{S} {P}', '{S} {W} {O} {G}'],
  contractions: [
    [/(?<=^|\s)il (?=s[bcdfgmpqt]|z)/g, 'lo '],
    [/(?<=^|\s)i (?=s[bcdfgmpqt]|z|[aeiou])/g, 'gli '],
    [/(?<=^|\s)(?:il|la) (?=[aeiou])/g, 'l’'],
    [/(?<=^|\s)un (?=s[bcdfgmpqt]|z)/g, 'uno '],
    [/(?<=^|\s)una (?=[aeiou])/g, 'un’'],
    [/(?<=^|\s)(di|a|da|in|su) (?:(il|lo|la|i|gli|le) |(l’))/g, join],
  ],
};

function join(_: string, preposition = '', article = '', elided = ''): string {
  return `${joined[preposition]}${joining[article || elided]}`;
}
