import { z } from 'zod';
import type { MediaId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Crops } from './contract.ts';
import { cropOf, partOf } from './crop-part.ts';
import { FORMATS, makeRendition } from './make-rendition.ts';
import type { Storage } from './storage/storage.ts';

const input = z.object({
  media: z
    .number()
    .int()
    .positive()
    .transform((id) => id as MediaId),
});

/** Makes every rendition of a picture and of the desk's crops before readers ask. Run again, it makes only what is not there. */
export function createDeriveJob(storage: Storage) {
  return {
    name: 'derive-media',
    input,
    async run(ctx: Context, { media }: z.output<typeof input>): Promise<void> {
      const row = await ctx.db
        .selectFrom('media')
        .select(['hash', 'mime', 'kind', 'widthsJson', 'width', 'height', 'cropsJson'])
        .select(['alt', 'credit', 'copyright', 'licenseUrl', 'sourceType'])
        .where('id', '=', media)
        .where('state', '=', 'ready')
        .executeTakeFirst();
      if (!row?.hash || row.kind !== 'picture') return;
      const { hash, widthsJson, cropsJson, kind: _, ...rest } = row;
      const crops = Object.values(JSON.parse(cropsJson) as Crops).map((crop) => cropOf(partOf(crop), rest));
      for (const width of JSON.parse(widthsJson) as number[])
        for (const format of FORMATS) await makeRendition(storage, { hash, ...rest }, width, format);
      for (const crop of crops)
        for (const width of crop?.widths ?? [])
          for (const format of FORMATS)
            await makeRendition(storage, { hash, ...rest }, width, format, crop ?? undefined);
    },
  };
}
