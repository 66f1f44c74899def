/** What a drawing of type needs to know of a font: which characters it has, how wide and how tall they are. */
export interface FontMetrics {
  unitsPerEm: number;
  ascender: number;
  descender: number;
  lineGap: number;
  /** The glyph of a code point; 0 where the font has none. */
  glyphOf(codePoint: number): number;
  /** In font units. */
  advanceOf(codePoint: number): number;
}

/** Reads a TrueType or OpenType font. Source: the OpenType specification, chapters cmap, head, hhea and hmtx. */
export function readFont(font: Buffer): FontMetrics {
  const table = tablesOf(font);
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const glyphOf = readCmap(table('cmap'));
  const lastWidth = hhea.readUInt16BE(34) - 1;
  return {
    unitsPerEm: table('head').readUInt16BE(18),
    ascender: hhea.readInt16BE(4),
    descender: hhea.readInt16BE(6),
    lineGap: hhea.readInt16BE(8),
    glyphOf,
    advanceOf: (codePoint) => hmtx.readUInt16BE(Math.min(glyphOf(codePoint), lastWidth) * 4),
  };
}

function tablesOf(font: Buffer): (tag: string) => Buffer {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const offset = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(offset, offset + font.readUInt32BE(at + 12)));
  }
  return (tag) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`The font has no table ${tag}`);
    return table;
  };
}

// Format 4 holds the Basic Multilingual Plane, which is all that the site writes in.
function readCmap(cmap: Buffer): (codePoint: number) => number {
  const start = formatFour(cmap);
  const count = cmap.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + count * 2 + 2;
  return (codePoint) => {
    for (let segment = 0; segment < count; segment += 1) {
      if (codePoint > cmap.readUInt16BE(ends + segment * 2)) continue;
      const first = cmap.readUInt16BE(starts + segment * 2);
      if (codePoint < first) return 0;
      const delta = cmap.readUInt16BE(starts + (count + segment) * 2);
      const rangeAt = starts + (count * 2 + segment) * 2;
      const range = cmap.readUInt16BE(rangeAt);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(rangeAt + range + (codePoint - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function formatFour(cmap: Buffer): number {
  for (let at = 4; at < 4 + cmap.readUInt16BE(2) * 8; at += 8) {
    const offset = cmap.readUInt32BE(at + 4);
    if (cmap.readUInt16BE(offset) === 4) return offset;
  }
  throw new Error('The font has no character map of format 4');
}
