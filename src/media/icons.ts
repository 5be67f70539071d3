import { decode } from './decode.ts';
import { openSharp } from './sharp.ts';
import type { Typeface } from './typeface.ts';

/** Every icon the paper has: its path and how it is made. `safe`: the part of the side that a mask never cuts. */
export const ICONS = [
  { path: '/favicon.ico', size: 32, safe: 1, ico: true },
  { path: '/apple-touch-icon.png', size: 180, safe: 0.86, ico: false },
  { path: '/icons/icon-192.png', size: 192, safe: 1, ico: false },
  { path: '/icons/icon-512.png', size: 512, safe: 1, ico: false },
  // W3C manifest: the safe zone of a maskable icon is a circle of 4/5 of its side
  { path: '/icons/icon-maskable-512.png', size: 512, safe: 0.7, ico: false },
] as const;

export type Icon = (typeof ICONS)[number];

export interface IconLook {
  name: string;
  /** `#rrggbb` */
  accent: string;
  /** file of a logo; the initial stands where there is none */
  logoPath: string | null;
}

/** Draws an icon: the logo on white, or the paper's initial in white on its accent. */
export async function makeIcon(typeface: Typeface, look: IconLook, { size, safe, ico }: Icon): Promise<Buffer> {
  const accent = /^#[0-9a-f]{6}$/i.test(look.accent) ? look.accent : '#121212';
  const sizes = ico ? [16, 32, 48] : [size];
  const pictures = await Promise.all(
    sizes.map((side) =>
      look.logoPath ? logoIcon(look.logoPath, side, safe) : initialIcon(typeface, look.name, accent, side, safe),
    ),
  );
  return ico ? icoOf(pictures, sizes) : (pictures[0] as Buffer);
}

async function logoIcon(path: string, side: number, safe: number): Promise<Buffer> {
  const inner = Math.round(side * Math.min(safe, 0.88));
  const logo = await decode(path).autoOrient().resize(inner, inner, { fit: 'inside' }).png().toBuffer();
  return openSharp()({ create: { width: side, height: side, channels: 4, background: '#ffffff' } })
    .composite([{ input: logo, gravity: 'centre' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

async function initialIcon(
  typeface: Typeface,
  name: string,
  accent: string,
  side: number,
  safe: number,
): Promise<Buffer> {
  const initial = initialOf(name);
  const ground = openSharp()({ create: { width: side, height: side, channels: 4, background: accent } });
  const mark = initial && typeface.covers(initial) ? await letter(typeface, initial, side, safe) : await bars(side);
  return ground
    .composite([{ input: mark, gravity: 'centre' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** Drawn large and brought to size, so that its ink (not its line) stands in the middle. */
async function letter(typeface: Typeface, initial: string, side: number, safe: number): Promise<Buffer> {
  const inner = Math.round(side * 0.68 * safe);
  const { png } = await typeface.draw(initial, { size: side * 2, bold: true, color: '#ffffff' });
  return openSharp()(png).resize(inner, inner, { fit: 'inside' }).png().toBuffer();
}

/** Three lines of text, for a name in letters that the typeface has not. */
async function bars(side: number): Promise<Buffer> {
  const [width, height] = [Math.round(side * 0.5), Math.max(1, Math.round(side * 0.09))];
  const bar = { create: { width, height, channels: 4 as const, background: '#ffffff' } };
  const step = Math.round(side * 0.18);
  return openSharp()({
    create: { width, height: step * 2 + height, channels: 4, background: { r: 255, g: 255, b: 255, alpha: 0 } },
  })
    .composite([0, 1, 2].map((row) => ({ input: bar, left: 0, top: row * step })))
    .png()
    .toBuffer();
}

/** The first letter of the name, without an article that many papers share. */
export function initialOf(name: string): string {
  const words = name.trim().replace(/^(?:the|der|die|das|le|la|les|el|los|las|il)\s+(?=\S)/iu, '');
  return (/[\p{L}\p{N}]/u.exec(words.normalize('NFC'))?.[0] ?? '').toLocaleUpperCase('und');
}

/** An icon file that holds PNG pictures, as every browser since 2007 reads it. */
function icoOf(pictures: readonly Buffer[], sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [at, picture] of pictures.entries()) {
    const entry = 6 + at * 16;
    head.writeUInt8(sizes[at] as number, entry);
    head.writeUInt8(sizes[at] as number, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}
