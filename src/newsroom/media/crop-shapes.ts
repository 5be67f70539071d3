import { CROP_RATIOS, type Crop, type CropName } from '../../media/contract.ts';

/** The shape of a picture: width over height, in pixels. */
export type Shape = { width: number | null; height: number | null };

/** The largest crop of this name around a point, each number a share of the picture. */
export function cropAround(name: CropName, picture: Shape, x: number, y: number, size = 1): Crop {
  const ratio = CROP_RATIOS[name] ?? shapeOf(picture);
  // of the whole height, so many of the whole width
  const wide = ratio / shapeOf(picture);
  const width = Math.min(1, wide) * size;
  const height = Math.min(1, 1 / wide) * size;
  return moved({ x: 0, y: 0, width, height }, x - width / 2, y - height / 2);
}

/** The crop with its corner there, or as near as the picture allows. */
export function moved(crop: Crop, x: number, y: number): Crop {
  return { ...crop, x: within(x, 1 - crop.width), y: within(y, 1 - crop.height) };
}

/** The crop in another size around its middle; `free` takes width and height apart. */
export function sized(
  name: CropName,
  crop: Crop,
  picture: Shape,
  part: { size?: number; width?: number; height?: number },
): Crop {
  const [x, y] = [crop.x + crop.width / 2, crop.y + crop.height / 2];
  if (part.size !== undefined) return cropAround(name, picture, x, y, part.size);
  const width = part.width ?? crop.width;
  const height = part.height ?? crop.height;
  return moved({ x: 0, y: 0, width, height }, x - width / 2, y - height / 2);
}

/** How large a crop of a fixed shape is: 1, as large as the picture allows. */
export function sizeOf(name: CropName, crop: Crop, picture: Shape): number {
  return crop.width / cropAround(name, picture, 0.5, 0.5).width;
}

export function shapeOf({ width, height }: Shape): number {
  return (width || 1) / (height || 1);
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), Math.max(most, 0));
}
