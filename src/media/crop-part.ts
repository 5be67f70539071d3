import type { Crop } from './contract.ts';
import type { Place } from './encode.ts';
import { widthsFor } from './widths.ts';

/** A crop as it stands in addresses and keys: `c`, then left, top, width and height in ten-thousandths of the picture. */
export function partOf({ x, y, width, height }: Crop): string {
  return `c${[x, y, width, height].map((share) => Math.round(share * WHOLE)).join('-')}`;
}

const WHOLE = 10_000;

/** The same in pixels of a picture of this size; at least one, never beyond its edge. */
export function pixelsOf(part: string, picture: { width: number; height: number }): Place {
  const [x = 0, y = 0, width = WHOLE, height = WHOLE] = part.slice(1).split('-').map(Number);
  const left = Math.min(Math.round((x / WHOLE) * picture.width), picture.width - 1);
  const top = Math.min(Math.round((y / WHOLE) * picture.height), picture.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round((width / WHOLE) * picture.width), picture.width - left)),
    height: Math.max(1, Math.min(Math.round((height / WHOLE) * picture.height), picture.height - top)),
  };
}

/** A part with what renditions of it need; null where the picture's size is not known. */
export function cropOf(
  part: string,
  { width, height }: { width: number | null; height: number | null },
): { part: string; place: Place; widths: number[] } | null {
  if (!width || !height) return null;
  const place = pixelsOf(part, { width, height });
  return { part, place, widths: widthsFor(place.width) };
}
