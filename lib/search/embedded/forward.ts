import type { Edition } from '../searchable-release';
import { searchFields } from '../searchable-release';
import { readVarints, VarintWriter } from './varint';

/** A release's words and extra stems in one language, by their numbers, in the order of the fields. */
export interface Forward {
  words: number[][];
  extras: number[][];
}

/** Gives the numbers of words and stems, making new ones where there are none. */
export interface Numbering {
  wordId(word: string, stem: string): number;
  stemId(stem: string): number;
}

/** Numbers the words of an edition. */
export function forwardOf({ texts }: Edition, numbering: Numbering): Forward {
  return {
    words: searchFields.map((field) =>
      texts[field].words.map((word, at) => numbering.wordId(word, texts[field].stems[at] ?? word)),
    ),
    extras: searchFields.map((field) => texts[field].extras.map(({ stem }) => numbering.stemId(stem))),
  };
}

const writer = new VarintWriter();

/** Packs a release's words: of each field their count and their numbers, then the same of the extra stems. */
export function packForward({ words, extras }: Forward): Buffer {
  for (const list of [...words, ...extras]) {
    writer.put(list.length);
    for (const id of list) writer.put(id);
  }
  return writer.take();
}

/** Unpacks what packForward has packed. */
export function unpackForward(bytes: Uint8Array): Forward {
  const numbers = readVarints(bytes);
  let at = 0;
  const list = () => {
    const from = at + 1;
    at = from + (numbers[at] ?? 0);
    return [...numbers.subarray(from, at)];
  };
  return { words: searchFields.map(list), extras: searchFields.map(list) };
}
