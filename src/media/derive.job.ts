import { z } from 'zod';
import type { MediaId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { FORMATS, makeRendition } from './make-rendition.ts';
import type { Storage } from './storage/storage.ts';

const input = z.object({
  media: z
    .number()
    .int()
    .positive()
    .transform((id) => id as MediaId),
});

/** Makes every rendition of a picture before readers ask. Run again, it makes only what is not there. */
export function createDeriveJob(storage: Storage) {
  return {
    name: 'derive-media',
    input,
    async run(ctx: Context, { media }: z.output<typeof input>): Promise<void> {
      const row = await ctx.db
        .selectFrom('media')
        .select(['hash', 'mime', 'kind', 'widthsJson', 'alt', 'credit', 'copyright', 'licenseUrl', 'sourceType'])
        .where('id', '=', media)
        .where('state', '=', 'ready')
        .executeTakeFirst();
      if (!row?.hash || row.kind !== 'picture') return;
      const { hash, widthsJson, kind: _, ...rest } = row;
      for (const width of JSON.parse(widthsJson) as number[])
        for (const format of FORMATS) await makeRendition(storage, { hash, ...rest }, width, format);
    },
  };
}
