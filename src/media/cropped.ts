import type { CropName } from './contract.ts';
import { partOf, pixelsOf } from './crop-part.ts';
import type { Picture } from './public.ts';
import { widthsFor } from './widths.ts';

/** The picture as the desk cropped it to this shape; the picture itself where nobody did. */
export function cropped(picture: Picture, name: CropName): Picture {
  const crop = picture.crops?.[name];
  if (!crop) return picture;
  const part = partOf(crop);
  const { width, height } = pixelsOf(part, picture);
  return { ...picture, part, width, height, widths: widthsFor(width), focusX: 0.5, focusY: 0.5 };
}
