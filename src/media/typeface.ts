import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { escapeXml } from '../base/escape.ts';
import { openSharp } from './sharp.ts';
import type { Storage } from './storage/storage.ts';
import { charactersOf, unpackWoff } from './woff-font.ts';

/** The paper's own serif with its like for Arabic and Hebrew, drawn without any font of the machine: a bare server has none. */
export interface Typeface {
  /** whether every character has a glyph; else the text must not be drawn, since it would be boxes */
  covers(text: string): boolean;
  draw(text: string, style: TextStyle): Promise<Drawn>;
}

export interface TextStyle {
  /** px */
  size: number;
  bold: boolean;
  /** `#rrggbb` */
  color: string;
  /** px; words that do not fit go to the next line */
  width?: number;
  isRightAligned?: boolean;
  /** thousandths of the size between letters */
  spacing?: number;
}

/** Text as a transparent picture that ends where its ink does. */
export interface Drawn {
  png: Buffer;
  width: number;
  height: number;
}

/** Each takes what those before it have no letters for. */
const FACES = [
  {
    family: 'Source Serif 4',
    name: 'source-serif-4',
    subsets: ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
  },
  { family: 'Noto Naskh Arabic', name: 'noto-naskh-arabic', subsets: ['arabic'] },
  { family: 'Frank Ruhl Libre', name: 'frank-ruhl-libre', subsets: ['hebrew'] },
] as const;
const FAMILIES = FACES.map(({ family }) => family).join(', ');

/** Unpacks the fonts into the storage (once) and makes it known to the renderer of this process. */
export async function openTypeface(storage: Storage): Promise<Typeface> {
  const { resolve } = createRequire(import.meta.url);
  const known = new Set<number>();
  let file = '';
  for (const { family, name, subsets } of FACES)
    for (const part of subsets.flatMap((subset) => [400, 700].map((weight) => `${name}-${subset}-${weight}`))) {
      const key = `fonts/${part}.ttf`;
      const font = unpackWoff(await readFile(resolve(`@fontsource/${name}/files/${part}-normal.woff`)));
      if ((await storage.stat(key))?.bytes !== font.length) await storage.put(key, font);
      file = (await storage.localPath(key)) as string;
      // drawing with a file adds it to the renderer's fonts for good
      await openSharp()({ text: { text: 'x', font: family, fontfile: file, dpi: 72 } })
        .raw()
        .toBuffer();
      for (const code of charactersOf(font)) known.add(code);
    }
  return {
    covers: (text) => [...text].every((one) => known.has(one.codePointAt(0) as number) || one === '\n'),
    draw: (text, style) => draw(file, text, style),
  };
}

async function draw(fontfile: string, text: string, style: TextStyle): Promise<Drawn> {
  const { size, bold, color, width, isRightAligned = false, spacing = 0 } = style;
  const markup = `<span font_family="${FAMILIES}" weight="${bold ? 700 : 400}" size="${size}pt" line_height="0.9" foreground="${color}" letter_spacing="${Math.round(spacing * size)}">${escapeXml(text)}</span>`;
  const { data, info } = await openSharp()({
    text: {
      ...{ text: markup, fontfile, dpi: 72, rgba: true, wrap: 'word-char', align: sideFor(text, isRightAligned) },
      ...(width === undefined ? {} : { width }),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

/** The renderer counts sides from where a text begins: the left of an Arabic one is on the right. */
function sideFor(text: string, isRightAligned: boolean): 'left' | 'right' {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return isRightAligned === /[\p{sc=Arab}\p{sc=Hebr}]/u.test(first) ? 'left' : 'right';
}
