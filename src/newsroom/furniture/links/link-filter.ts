import { z } from 'zod';
import type { SectionId } from '../../../base/ids.ts';
import { LINK_LISTS } from '../../../links/contract.ts';

/** What the link watch is narrowed to, as its address says it; absent: what is to be mended, anywhere, of everybody. */
export const linkFilterSchema = z.object({
  list: z.enum(LINK_LISTS).optional().catch(undefined),
  kind: z.enum(['inside', 'outside']).optional().catch(undefined),
  section: z.number().int().positive().pipe(z.custom<SectionId>()).optional().catch(undefined),
  mine: z.literal('1').optional().catch(undefined),
});

export type LinkFilter = z.infer<typeof linkFilterSchema>;
