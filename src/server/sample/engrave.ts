import sharp from 'sharp';

/**
 * Prints a grey scene as an engraver would: ink lines that swell with darkness, a second set across them in the shadows.
 * @param scene SVG of greys, any size
 * @param ink, paper colours as `[red, green, blue]`, 0–255
 * @returns JPEG of `width` × `height` pixels; the same bytes for the same input and version of sharp
 */
export async function engrave(
  scene: string,
  { width = 1600, height = 1067, ink = [28, 30, 38], paper = [246, 243, 236] }: EngraveOptions = {},
): Promise<Buffer> {
  const grey = await sharp(Buffer.from(scene))
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .blur(1.2)
    .greyscale()
    .raw()
    .toBuffer();
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const darkness = 1 - (grey[at] as number) / 255;
      const inked = inkAt(x, y, darkness);
      for (let channel = 0; channel < 3; channel++) {
        pixels[at * 3 + channel] = Math.round(
          (paper[channel] as number) + ((ink[channel] as number) - (paper[channel] as number)) * inked,
        );
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 84 })
    .toBuffer();
}

interface EngraveOptions {
  width?: number;
  height?: number;
  ink?: readonly [number, number, number];
  paper?: readonly [number, number, number];
}

const PITCH = 10;

/** Share of ink, 0–1, where lines bend with the tone so that forms seem to turn. */
function inkAt(x: number, y: number, darkness: number): number {
  const bend = Math.sin(x / 190) * 5 + Math.sin(x / 47 + y / 160) * 1.6 + darkness * 7;
  const along = line(y + bend, PITCH, darkness * 1.12 - 0.03);
  const across = darkness > 0.5 ? line(y * 0.62 + x * 0.78 + bend, PITCH * 1.15, (darkness - 0.5) * 1.15) : 0;
  return Math.min(1, Math.max(along, across));
}

/** One soft-edged line in each `pitch`, as thick as `weight` (0–1) of it. */
function line(position: number, pitch: number, weight: number): number {
  if (weight <= 0) return 0;
  const phase = position / pitch - Math.floor(position / pitch);
  const distance = Math.abs(phase - 0.5) * 2;
  return Math.min(1, Math.max(0, (weight - distance) * 1.5 + 0.5));
}
