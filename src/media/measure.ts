import type { Metadata } from 'sharp';
import { Invalid } from '../base/errors.ts';
import { decode } from './decode.ts';
import { type Embedded, readEmbedded } from './embedded.ts';
import type { Mime } from './file-kinds.ts';
import { LIMITS } from './limits.ts';

export interface Measured {
  /** as seen, after the turn that EXIF asks for */
  width: number;
  height: number;
  /** average, `#rrggbb`, over white where the picture is transparent */
  color: string;
  embedded: Embedded;
}

/** What the decoder calls the types that we take; anything else in their clothes is refused. */
const FORMATS: Partial<Record<Mime, readonly string[]>> = {
  'image/jpeg': ['jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/avif': ['heif', 'avif'],
  'image/tiff': ['tiff'],
  'image/svg+xml': ['svg'],
};

/**
 * Reads the header, refuses what is too large before a pixel is decoded, then decodes once for the average colour: a file
 * that cannot be decoded is no picture.
 * @throws Invalid
 */
export async function measure(path: string, mime: Mime): Promise<Measured> {
  const header = await headerOf(path);
  if (!FORMATS[mime]?.includes(header.format ?? '')) throw broken();
  const frames = header.pages ?? 1;
  if (frames > LIMITS.frames) throw tooLarge(`${frames} frames; at most ${LIMITS.frames}`);
  const { width, height } = header.autoOrient;
  if (!(width > 0 && height > 0)) throw broken();
  if (Math.max(width, height) > LIMITS.side || width * height * frames > LIMITS.pixels)
    throw tooLarge(`${width} × ${height} × ${frames} frames; at most ${LIMITS.pixels} pixels in all`);
  return { width, height, color: await averageColor(path), embedded: await readEmbedded(header) };
}

async function headerOf(path: string): Promise<Metadata> {
  try {
    return await decode(path).metadata();
  } catch (error) {
    throw /pixel limit/.test(String(error)) ? tooLarge(`at most ${LIMITS.pixels} pixels`) : broken();
  }
}

async function averageColor(path: string): Promise<string> {
  try {
    const { data } = await decode(path)
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .resize(1, 1, { fit: 'fill', kernel: 'linear' })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [red = 0, green = red, blue = red] = data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  } catch {
    throw broken();
  }
}

function broken(): Invalid {
  return new Invalid('This is no picture that can be read.', {
    file: 'choose a whole JPEG, PNG, GIF, WebP, AVIF or TIFF',
  });
}

function tooLarge(how: string): Invalid {
  return new Invalid('The picture is too large.', { file: how });
}
