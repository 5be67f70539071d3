import { z } from 'zod';
import type { Letterhead } from '../people/actor.ts';
import { sendLetter } from '../people/send-letter.ts';
import type { Context } from '../store/context.ts';
import { lineOf } from './line-of.ts';

const input = z.object({ notice: z.number().int() });

/** The letter about a notice, unless it was read meanwhile, or its reader may not see the story any more. */
export function createSendNoticeJob(head: () => Letterhead) {
  return {
    name: 'send-notice',
    input,
    async run(ctx: Context, { notice }: z.infer<typeof input>): Promise<void> {
      const told = await lineOf(ctx.db, notice);
      if (!told) return;
      const { paper, language, origin } = head();
      const { line, person, place } = told(language);
      await sendLetter(ctx, { paper, language }, person, {
        letter: 'notice',
        values: { line, href: `${origin}/newsroom${place}` },
        kind: 'notice',
      });
    },
  };
}
