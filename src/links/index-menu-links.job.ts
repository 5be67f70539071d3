import { z } from 'zod';
import type { Context } from '../store/context.ts';
import { indexMenuLinks } from './index-menu-links.ts';

/** After a menu was launched, taken over from a file, or came with an import. @param origin of the paper */
export function createIndexMenuLinksJob(origin: () => string) {
  return {
    name: 'index-menu-links',
    input: z.object({}),
    run: (ctx: Context) => indexMenuLinks(ctx, origin()),
  };
}
