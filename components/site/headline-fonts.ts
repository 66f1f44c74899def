// Written by scripts/draw-fonts.ts.

/** The files of the headline face, to be fetched early: Latin on every page, Cyrillic on a page in Russian. */
export const headlineFonts = {
  latin: '/fonts/piazzolla-latin-d6db5b77.woff2',
  cyrillic: '/fonts/piazzolla-cyrillic-b5c4e441.woff2',
} as const;
