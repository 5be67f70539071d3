import { z } from 'zod';
import { idOf } from '../base/id-schema.ts';
import type { SectionId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { moveStoryAddresses } from './section-addresses.ts';

export const MOVE_STORY_ADDRESSES = 'move-story-addresses';

const input = z.object({
  moved: z.array(z.object({ id: idOf<SectionId>(), from: z.string(), to: z.string() })),
});

/** Queued with the change of the section, in one transaction. */
export const moveStoryAddressesJob = {
  name: MOVE_STORY_ADDRESSES,
  input,
  run: async (ctx: Context, { moved }: z.infer<typeof input>) => {
    await moveStoryAddresses(ctx, moved);
  },
};
