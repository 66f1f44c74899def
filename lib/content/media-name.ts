/** The kinds of file that a release may carry: none that a browser would run. */
export const mediaEndings = [
  'avif',
  'csv',
  'docx',
  'gif',
  'jpeg',
  'jpg',
  'mp3',
  'mp4',
  'ods',
  'odt',
  'pdf',
  'png',
  'pptx',
  'txt',
  'webm',
  'webp',
  'xlsx',
  'zip',
];

/** Tells whether a file's name is safe in an address and on every disk: letters, figures, `.`, `_` and `-`, and a known ending. */
export function isMediaName(name: string): boolean {
  const ending = /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*\.([A-Za-z0-9]+)$/.exec(name)?.[1];
  return name.length <= 100 && ending !== undefined && mediaEndings.includes(ending.toLowerCase());
}
