import type { MediaChoice } from './known-things.ts';

/** The picture in about this width, as readers get it; null: it is missing, or no rendition exists. */
export function pictureAddress({ hash, widths, kind }: MediaChoice, width: number): string | null {
  if (!hash || kind !== 'picture') return null;
  const fit = widths.find((one) => one >= width) ?? widths.at(-1);
  return fit ? `/media/${hash.slice(0, 16)}/${fit}.webp` : null;
}
