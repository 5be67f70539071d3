import { CROP_RATIOS, type Crop, type CropName, type Crops } from './contract.ts';
import { partOf } from './crop-part.ts';
import { cropped } from './cropped.ts';
import type { Picture } from './public.ts';

/** Shapes that pages and machines ask for; the desk's own and 4:3, which structured data wants beside them. */
export type Shape = CropName | '4:3';

const RATIOS: Readonly<Record<Exclude<Shape, 'free'>, number>> = {
  '3:2': CROP_RATIOS['3:2'] as number,
  '1:1': CROP_RATIOS['1:1'] as number,
  '16:9': CROP_RATIOS['16:9'] as number,
  '4:3': 4 / 3,
};

/**
 * The picture in this shape: as the desk cropped it, else the largest part of this shape around its focus. `free`, where the
 * desk made none, is the whole picture, and so is what has the shape already.
 */
export function shaped(picture: Picture, shape: Shape): Picture {
  if (picture.part) return picture;
  const crop = (shape !== '4:3' && picture.crops?.[shape]) || (shape !== 'free' && aroundFocus(picture, RATIOS[shape]));
  return crop ? cropped({ ...picture, crops: { free: crop } }, 'free') : picture;
}

/** What of a picture its parts follow from. */
export interface Croppable {
  width: number | null;
  height: number | null;
  focusX: number;
  focusY: number;
  crops: Crops;
}

/** The names of all parts that a picture may be asked for: the desk's crops, and the shapes around its focus. */
export function partsNamed({ crops, width, height, ...focus }: Croppable): Set<string> {
  const made = Object.values(crops);
  if (!width || !height) return new Set();
  const around = Object.values(RATIOS).map((ratio) => aroundFocus({ width, height, ...focus }, ratio));
  return new Set([...made, ...around].flatMap((crop) => (crop ? [partOf(crop)] : [])));
}

/** The largest part of this shape that keeps the focus as near to its middle as the edges allow; null: it has the shape. */
function aroundFocus(
  { width, height, focusX, focusY }: { width: number; height: number; focusX: number; focusY: number },
  ratio: number,
): Crop | null {
  const shape = width / height / ratio;
  if (Math.abs(shape - 1) < 0.02) return null;
  const [wide, high] = shape > 1 ? [1 / shape, 1] : [1, shape];
  const start = (focus: number, side: number) => Math.min(Math.max(focus - side / 2, 0), 1 - side);
  return { x: start(focusX, wide), y: start(focusY, high), width: wide, height: high };
}
