// Reads what a fallback face must imitate from a WOFF 1.0 file: sizes of its box and the average width of its letters.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/**
 * System fonts that stand in where ours is not there: their box (as parts of an em) and the average width of a letter of
 * running text, weighted as below.
 */
const STANDINS = [
  {
    family: 'Source Serif fallback',
    width: { 400: 0.4383, 700: 0.5048 },
    names: { 400: ['Georgia', 'Gelasio'], 700: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'] },
  },
  {
    family: 'Source Serif fallback 2',
    width: { 400: 0.3989, 700: 0.4245 },
    names: {
      400: ['Times New Roman', 'Liberation Serif', 'Tinos'],
      700: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    },
  },
  {
    family: 'Source Serif fallback 3',
    width: { 400: 0.5109, 700: 0.5644 },
    names: { 400: ['DejaVu Serif'], 700: ['DejaVu Serif Bold'] },
  },
];

/** `@font-face` rules that give system fonts the width and the box of ours, so that nothing moves whichever is shown. */
export function fallbackFaces(folder) {
  let css = '';
  for (const { family, width, names } of STANDINS)
    for (const weight of ['400', '700']) {
      const own = metrics(readFileSync(join(folder, `source-serif-4-latin-${weight}-normal.woff`)));
      const adjust = own.width / width[weight];
      const part = (value) => `${+((value / adjust) * 100).toFixed(2)}%`;
      css += `@font-face{font-family:"${family}";font-weight:${weight};src:${names[weight].map((name) => `local("${name}")`).join(',')};size-adjust:${+(adjust * 100).toFixed(2)}%;ascent-override:${part(own.ascent)};descent-override:${part(own.descent)};line-gap-override:${part(own.gap)}}`;
    }
  return css;
}

/** How often each character stands in a thousand of running text in Latin letters. */
const FREQUENCY = {
  ' ': 180,
  e: 102,
  t: 75,
  a: 65,
  o: 62,
  i: 57,
  n: 57,
  s: 53,
  r: 50,
  h: 50,
  l: 33,
  d: 33,
  u: 23,
  c: 22,
  m: 20,
  f: 18,
  w: 17,
  g: 16,
  y: 16,
  p: 15,
  b: 12,
  v: 8,
  k: 6,
};

/** All as parts of an em. */
export function metrics(woff) {
  const table = tables(woff);
  const head = table('head');
  const hhea = table('hhea');
  const em = head.readUInt16BE(18);
  const glyph = characterMap(table('cmap'));
  const hmtx = table('hmtx');
  const last = hhea.readUInt16BE(34) - 1;
  let sum = 0;
  let weight = 0;
  for (const [letter, often] of Object.entries(FREQUENCY)) {
    sum += often * hmtx.readUInt16BE(Math.min(glyph(letter.codePointAt(0)), last) * 4);
    weight += often;
  }
  return {
    ascent: hhea.readInt16BE(4) / em,
    descent: -hhea.readInt16BE(6) / em,
    gap: hhea.readInt16BE(8) / em,
    width: sum / weight / em,
  };
}

/** WOFF File Format 1.0, section 4: a directory of tables, each deflated where that makes it smaller. */
function tables(woff) {
  const found = new Map();
  for (let at = 44, left = woff.readUInt16BE(12); left > 0; at += 20, left--)
    found.set(woff.toString('latin1', at, at + 4), [
      woff.readUInt32BE(at + 4),
      woff.readUInt32BE(at + 8),
      woff.readUInt32BE(at + 12),
    ]);
  return (name) => {
    const [offset, packed, full] = found.get(name);
    const bytes = woff.subarray(offset, offset + packed);
    return packed < full ? inflateSync(bytes) : bytes;
  };
}

/** OpenType `cmap`, format 4: glyph numbers of the basic plane. */
function characterMap(cmap) {
  let table;
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const offset = cmap.readUInt32BE(4 + record * 8 + 4);
    if (cmap.readUInt16BE(offset) === 4) table = cmap.subarray(offset);
  }
  const segments = table.readUInt16BE(6);
  return (code) => {
    for (let at = 0; at < segments; at += 2) {
      if (code > table.readUInt16BE(14 + at)) continue;
      const start = table.readUInt16BE(16 + segments + at);
      if (code < start) return 0;
      const delta = table.readUInt16BE(16 + 2 * segments + at);
      const range = table.readUInt16BE(16 + 3 * segments + at);
      if (range === 0) return (code + delta) & 0xffff;
      const found = table.readUInt16BE(16 + 3 * segments + at + range + (code - start) * 2);
      return found === 0 ? 0 : (found + delta) & 0xffff;
    }
    return 0;
  };
}
