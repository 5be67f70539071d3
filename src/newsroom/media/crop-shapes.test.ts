import { describe, expect, it } from 'vitest';
import { CROP_RATIOS, CROPS, cropSchema } from '../../media/contract.ts';
import { cropAround, moved, shapeOf, sized, sizeOf } from './crop-shapes.ts';

describe('crops', () => {
  const pictures = [
    { width: 900, height: 600 },
    { width: 600, height: 900 },
    { width: 4000, height: 500 },
  ];

  it.each(CROPS)('%s has its shape and stays in the picture, wherever it is begun and moved', (name) => {
    for (const picture of pictures)
      for (const [x, y] of [
        [0.5, 0.5],
        [0, 1],
        [1, 0],
      ] as const) {
        const crop = sized(name, moved(cropAround(name, picture, x, y), 2, -1), picture, { size: 0.5 });
        expect(cropSchema.safeParse(crop).success).toBe(true);
        const shape = (crop.width / crop.height) * shapeOf(picture);
        expect(shape).toBeCloseTo(CROP_RATIOS[name] ?? shapeOf(picture), 5);
        expect(sizeOf(name, crop, picture)).toBeCloseTo(0.5, 5);
      }
  });

  it('keeps the point in it', () => {
    const crop = cropAround('1:1', { width: 900, height: 600 }, 0.9, 0.5);
    expect(crop.x + crop.width).toBe(1);
    expect(crop.x).toBeLessThan(0.9);
  });
});
