import { z } from 'zod';
import { SOURCES } from '../../../paper/redirects/contract.ts';

/** What the list of redirects is narrowed to, as its address says it. */
export const redirectFilterSchema = z.object({
  words: z.string().max(200).optional().catch(undefined),
  source: z.enum(SOURCES).optional().catch(undefined),
});

export type RedirectFilter = z.infer<typeof redirectFilterSchema>;
