import { z } from 'zod';
import type { Context } from '../store/context.ts';

/** After a section, topic, author or redirect changed: links by address to the paper itself are looked at anew. */
export const recheckOwnJob = {
  name: 'recheck-own-links',
  input: z.object({}),
  async run({ db, now }: Context): Promise<void> {
    const at = now();
    await db
      .updateTable('linkTargets')
      .set({ nextAt: at })
      .where('kind', '=', 'own')
      .where('nextAt', '>', at)
      .execute();
  },
};
