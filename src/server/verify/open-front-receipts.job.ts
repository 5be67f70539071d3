import { z } from 'zod';
import type { Context } from '../../store/context.ts';
import { openFrontReceipts } from './open-front-receipts.ts';

const input = z.object({ front: z.string() });

/** After `front.changed`, where readers see it. */
export const openFrontReceiptsJob = {
  name: 'open-front-receipts',
  input,
  run: (ctx: Context, { front }: z.infer<typeof input>): Promise<void> => openFrontReceipts(ctx, front),
};
