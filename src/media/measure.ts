import type { Metadata } from 'sharp';
import { Invalid } from '../base/errors.ts';
import { decode } from './decode.ts';
import { type Embedded, readEmbedded } from './embedded.ts';
import type { Mime } from './file-kinds.ts';
import { LIKENESS_GRID, likenessOf } from './likeness.ts';
import { LIMITS } from './limits.ts';

export interface Measured {
  /** as seen, after the turn that EXIF asks for */
  width: number;
  height: number;
  /** average, `#rrggbb`, over white where the picture is transparent */
  color: string;
  /** `likeness.ts` */
  likeness: string | null;
  embedded: Embedded;
  /** its bytes end before its last pixel: what is lacking is shown grey or not at all */
  isCutOff: boolean;
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
 * Reads the header, refuses what is too large before a pixel is decoded, then decodes once for the average colour and
 * the likeness: a file that cannot be decoded is no picture. One that is cut off is decoded as far as it goes.
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
  const whole = await lookAt(path, 'truncated').catch(() => null);
  const seen = whole ?? (await lookAt(path, 'none'));
  return { width, height, ...seen, embedded: await readEmbedded(header), isCutOff: whole === null };
}

async function headerOf(path: string): Promise<Metadata> {
  try {
    return await decode(path).metadata();
  } catch (error) {
    throw /pixel limit/.test(String(error)) ? tooLarge(`at most ${LIMITS.pixels} pixels`) : broken();
  }
}

type Look = Pick<Measured, 'color' | 'likeness'>;

async function lookAt(path: string, failOn: 'truncated' | 'none'): Promise<Look> {
  try {
    const { data, info } = await decode(path, { failOn })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .resize(LIKENESS_GRID.width, LIKENESS_GRID.height, { fit: 'fill', kernel: 'linear' })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return look(data, info.channels);
  } catch {
    throw broken();
  }
}

function look(data: Buffer, channels: number): Look {
  const points = LIKENESS_GRID.width * LIKENESS_GRID.height;
  const part = (point: number, colour: number) => data[point * channels + (channels >= 3 ? colour : 0)] ?? 0;
  const sums = [0, 0, 0];
  const grey = new Uint8Array(points);
  for (let point = 0; point < points; point++) {
    const [red, green, blue] = [part(point, 0), part(point, 1), part(point, 2)];
    // ITU-R BT.709 weights
    grey[point] = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    for (const [at, value] of [red, green, blue].entries()) sums[at] = (sums[at] as number) + value;
  }
  const color = sums.map((sum) =>
    Math.round(sum / points)
      .toString(16)
      .padStart(2, '0'),
  );
  return { color: `#${color.join('')}`, likeness: likenessOf(grey) };
}

function broken(): Invalid {
  return new Invalid('This is no picture that can be read.', {
    file: 'choose a whole JPEG, PNG, GIF, WebP, AVIF or TIFF',
  });
}

function tooLarge(how: string): Invalid {
  return new Invalid('The picture is too large.', { file: how });
}
