/** A piece of a query as typed: plain words, a phrase in quotes, either of them excluded. */
export interface TypedPiece {
  text: string;
  isPhrase: boolean;
  isExcluded: boolean;
}

/** Quotes of all six languages, which phones put in by themselves. */
const quotes = '"“”„‟«»';
const piece = new RegExp(
  `(?<![^\\s(${quotes}])([-−])?[${quotes}]([^${quotes}]+)[${quotes}]|(?<!\\S)[-−](?=[\\p{L}\\p{N}])(\\S+)`,
  'gu',
);

/**
 * Takes a query apart: `"words in quotes"` are a phrase, `-word` and `-"a phrase"` are excluded, everything else is plain
 * words. A quote that is not closed is nothing but a mark.
 */
export function parseQuery(text: string): TypedPiece[] {
  const pieces: TypedPiece[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (text.slice(from, to).trim() !== '')
      pieces.push({ text: text.slice(from, to), isPhrase: false, isExcluded: false });
  };
  for (const match of text.matchAll(piece)) {
    const [all, minus, phrase, excluded] = match;
    plain(match.index);
    from = match.index + all.length;
    pieces.push({
      text: phrase ?? excluded ?? '',
      isPhrase: phrase !== undefined,
      isExcluded: !!minus || excluded !== undefined,
    });
  }
  plain(text.length);
  return pieces;
}
