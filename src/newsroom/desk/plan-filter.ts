import { z } from 'zod';

const id = z.number().int().nonnegative();

/** What narrows the list of plans, as it stands in the address. `desk` 0: the general one. */
export const planFilterSchema = z.object({
  words: z.string().max(200).optional().catch(undefined),
  status: id.optional().catch(undefined),
  desk: id.optional().catch(undefined),
  person: z.string().max(100).optional().catch(undefined),
  show: z.enum(['overdue', 'unassigned', 'noText', 'unreadied']).optional().catch(undefined),
  closed: z.literal(true).optional().catch(undefined),
});
export type PlanFilter = z.output<typeof planFilterSchema>;
