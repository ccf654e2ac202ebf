/** Tables that a renderer needs besides the glyphs; what only shapes finer (kerning, ligatures, vertical text) is left out. */
const KEPT = ['OS/2', 'head', 'hhea', 'maxp', 'name'];

/** Bits of a part of a composite glyph: its arguments are words, another part follows, how it is scaled. */
const PART = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 };

export interface FontSubset {
  readonly font: Buffer;
  /** the characters asked for that the font has no glyph of */
  readonly missing: ReadonlySet<string>;
}

/**
 * Returns a TrueType font with only the glyphs of the characters given: a renderer that reads the font once per text is quick
 * with it. Throws where the font has no TrueType outlines or no Unicode map.
 */
export function subsetFont(font: Buffer, characters: ReadonlySet<string>): FontSubset {
  const tables = tablesOf(font);
  const table = (name: string) => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`missing table of the font: ${name}`);
    return found;
  };
  const map = readMap(table('cmap'));
  const glyphs = new Glyphs(
    table('glyf'),
    table('loca'),
    table('head').readInt16BE(50) === 1,
    table('maxp').readUInt16BE(4),
  );
  const found = [...characters].map((character) => ({ character, code: character.codePointAt(0) ?? 0 }));
  const missing = new Set(found.filter(({ code }) => map(code) === 0).map(({ character }) => character));
  const pairs = found
    .filter(({ character }) => !missing.has(character))
    .sort((a, b) => a.code - b.code)
    .map(({ code }) => [code, glyphs.keep(map(code))] as const);
  const { outlines, offsets, kept } = glyphs.write();

  const head = Buffer.from(table('head'));
  head.writeInt16BE(1, 50);
  const maxp = Buffer.from(table('maxp'));
  maxp.writeUInt16BE(kept.length, 4);
  const hhea = Buffer.from(table('hhea'));
  const metrics = hhea.readUInt16BE(34);
  hhea.writeUInt16BE(kept.length, 34);
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  const subset = writeFont(
    new Map([
      ...KEPT.map((name) => [name, table(name)] as const),
      ['head', head],
      ['maxp', maxp],
      ['hhea', hhea],
      ['post', post],
      ['cmap', writeMap(pairs)],
      ['hmtx', writeMetrics(table('hmtx'), metrics, kept)],
      ['glyf', outlines],
      ['loca', offsets],
    ]),
  );
  return { font: subset, missing };
}

function tablesOf(font: Buffer): ReadonlyMap<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const offset = font.readUInt32BE(at + 8);
      const name = font.toString('latin1', at, at + 4);
      return [name, font.subarray(offset, offset + font.readUInt32BE(at + 12))];
    }),
  );
}

/** Returns the glyph of a code point, 0 where there is none, as the font's map in format 12 has it. */
function readMap(cmap: Buffer): (code: number) => number {
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const at = cmap.readUInt32BE(8 + 8 * i);
    if (cmap.readUInt16BE(at) !== 12) continue;
    const groups = Array.from({ length: cmap.readUInt32BE(at + 12) }, (_, group) => {
      const start = at + 16 + 12 * group;
      return {
        from: cmap.readUInt32BE(start),
        to: cmap.readUInt32BE(start + 4),
        glyph: cmap.readUInt32BE(start + 8),
      };
    });
    return (code) => {
      const group = groups.find(({ from, to }) => from <= code && code <= to);
      return group === undefined ? 0 : group.glyph + code - group.from;
    };
  }
  throw new Error('missing map of Unicode characters in the font');
}

/** The glyphs that are kept, in the order of their new numbers; the first stands for missing ones. */
class Glyphs {
  readonly #numbers = new Map<number, number>([[0, 0]]);
  readonly #glyf: Buffer;
  readonly #loca: Buffer;
  readonly #long: boolean;
  readonly #count: number;

  constructor(glyf: Buffer, loca: Buffer, long: boolean, count: number) {
    this.#glyf = glyf;
    this.#loca = loca;
    this.#long = long;
    this.#count = count;
  }

  /** Returns the new number of a glyph. */
  keep(glyph: number): number {
    const known = this.#numbers.get(glyph);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(glyph, number);
    return number;
  }

  write(): { readonly outlines: Buffer; readonly offsets: Buffer; readonly kept: readonly number[] } {
    const outlines: Buffer[] = [];
    const ends = [0];
    let end = 0;
    // Parts of composite glyphs join the map while it is walked.
    for (const glyph of this.#numbers.keys()) {
      const outline = Buffer.from(this.#outline(glyph));
      this.#renumberParts(outline);
      const padding = Buffer.alloc((4 - (outline.length % 4)) % 4);
      outlines.push(outline, padding);
      end += outline.length + padding.length;
      ends.push(end);
    }
    const offsets = Buffer.alloc(4 * ends.length);
    ends.forEach((offset, i) => offsets.writeUInt32BE(offset, 4 * i));
    return { outlines: Buffer.concat(outlines), offsets, kept: [...this.#numbers.keys()] };
  }

  #outline(glyph: number): Buffer {
    if (glyph >= this.#count) throw new Error(`missing glyph of the font: ${glyph}`);
    const offset = (i: number) =>
      this.#long ? this.#loca.readUInt32BE(4 * i) : 2 * this.#loca.readUInt16BE(2 * i);
    return this.#glyf.subarray(offset(glyph), offset(glyph + 1));
  }

  #renumberParts(outline: Buffer): void {
    if (outline.length === 0 || outline.readInt16BE(0) >= 0) return;
    for (let at = 10, flags = PART.more; (flags & PART.more) !== 0;) {
      flags = outline.readUInt16BE(at);
      outline.writeUInt16BE(this.keep(outline.readUInt16BE(at + 2)), at + 2);
      const scale = flags & PART.scale ? 2 : flags & PART.twoScales ? 4 : flags & PART.matrix ? 8 : 0;
      at += 4 + (flags & PART.words ? 4 : 2) + scale;
    }
  }
}

/** Advance and side bearing of each glyph; the glyphs after the last advance share it. */
function writeMetrics(hmtx: Buffer, advances: number, kept: readonly number[]): Buffer {
  const written = Buffer.alloc(4 * kept.length);
  kept.forEach((glyph, i) => {
    const bearing = glyph < advances ? 4 * glyph + 2 : 4 * advances + 2 * (glyph - advances);
    written.writeUInt16BE(hmtx.readUInt16BE(4 * Math.min(glyph, advances - 1)), 4 * i);
    written.writeInt16BE(hmtx.readInt16BE(bearing), 4 * i + 2);
  });
  return written;
}

function writeMap(pairs: readonly (readonly [number, number])[]): Buffer {
  const cmap = Buffer.alloc(28 + 12 * pairs.length);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(16 + 12 * pairs.length, 16);
  cmap.writeUInt32BE(pairs.length, 24);
  pairs.forEach(([code, glyph], i) => {
    cmap.writeUInt32BE(code, 28 + 12 * i);
    cmap.writeUInt32BE(code, 32 + 12 * i);
    cmap.writeUInt32BE(glyph, 36 + 12 * i);
  });
  return cmap;
}

/** Returns the tables as a file. Checksums stay zero: no renderer of ours reads them. */
function writeFont(tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  sorted.forEach(([name, content], i) => {
    const at = 12 + 16 * i;
    directory.write(name, at, 'latin1');
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(content.length, at + 12);
    const padding = Buffer.alloc((4 - (content.length % 4)) % 4);
    parts.push(content, padding);
    offset += content.length + padding.length;
  });
  return Buffer.concat(parts);
}
