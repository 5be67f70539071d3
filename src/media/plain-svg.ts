import { readFile } from 'node:fs/promises';
import { Invalid } from '../base/errors.ts';
import { decode } from './decode.ts';
import { LIMITS } from './limits.ts';
import { WIDTHS } from './widths.ts';

/**
 * Draws an SVG as PNG at the largest width we serve. The drawing itself is never kept or served, so that nothing in it can
 * run in a browser; it is drawn from memory with no base address, so that the library can read no other file.
 * @throws Invalid for one with declarations of its own (entities), too large, or not to be drawn
 */
export async function plainSvg(path: string, size: number): Promise<Buffer> {
  if (size > LIMITS.svgBytes)
    throw new Invalid('The drawing is too large.', { file: `at most ${LIMITS.svgBytes} bytes` });
  const source = await readFile(path);
  if (/<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet|<(?:\w+:)?include\b/i.test(source.toString('latin1')))
    throw new Invalid('The drawing has declarations of its own.', { file: 'export it as plain SVG, or as PNG' });
  try {
    const { width = 0, height = 0 } = await decode(source).metadata();
    const widest = WIDTHS.at(-1) as number;
    const density = Math.min(2400, Math.max(1, (72 * widest) / Math.max(width, height, 1)));
    return await decode(source, { density })
      .resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer();
  } catch {
    throw new Invalid('The drawing cannot be read.', { file: 'export it as PNG' });
  }
}
