import type { z } from 'zod';
import { Forbidden, Invalid } from '../base/errors.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { patchMedia } from './change-media.ts';
import { CROP_RATIOS, type Crop, type CropName, type Crops, type cropMedia as endpoint } from './contract.ts';
import { mayEdit } from './may.ts';
import { mediaById, mediaItem } from './media-item.ts';
import type { Storage } from './storage/storage.ts';

/**
 * Sets the point that every crop keeps, and crops by name (null: taken away). Both stay with the file: its second upload
 * finds them.
 * @throws NotFound; Forbidden; Conflict as `changeMedia`; Invalid `crops.3:2` where a crop has not the shape of its name
 */
export async function cropMedia(
  ctx: NewsroomContext,
  storage: Storage,
  { id, revision, focusX, focusY, crops = {} }: z.output<typeof endpoint.input>,
) {
  await inTransaction(ctx.db, async (db) => {
    const row = await mediaById(db, id);
    if (!mayEdit(ctx.person, row)) throw new Forbidden('You may not change this file.');
    const kept = JSON.parse(row.cropsJson) as Crops;
    for (const [name, crop] of Object.entries(crops) as [CropName, Crop | null][]) {
      if (!crop) delete kept[name];
      else kept[name] = checked(name, crop, row);
    }
    await patchMedia({ ...ctx, db }, storage, row, revision, {
      focusX: focusX ?? row.focusX,
      focusY: focusY ?? row.focusY,
      cropsJson: JSON.stringify(kept),
    });
  });
  return mediaItem(ctx, storage, id);
}

function checked(name: CropName, crop: Crop, { width, height }: { width: number | null; height: number | null }): Crop {
  if (!width || !height) throw new Invalid('Only pictures can be cropped.');
  const shape = (crop.width * width) / (crop.height * height);
  const wanted = CROP_RATIOS[name];
  // a pixel more or less is no other shape
  if (wanted && Math.abs(shape / wanted - 1) > 0.02)
    throw new Invalid('The crop has another shape.', { [`crops.${name}`]: `It must be ${name}.` });
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
  return { x: rounded(crop.x), y: rounded(crop.y), width: rounded(crop.width), height: rounded(crop.height) };
}
