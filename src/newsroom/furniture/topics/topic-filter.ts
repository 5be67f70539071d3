import { z } from 'zod';
import { KINDS, ORDERS, SHOWN } from '../../../paper/topics/contract.ts';

/** What the list of topics is narrowed to, as its address says it; `edit`: the topic that is open over it. */
export const topicFilterSchema = z.object({
  words: z.string().max(200).optional().catch(undefined),
  kind: z.enum(KINDS).optional().catch(undefined),
  show: z.enum(SHOWN).optional().catch(undefined),
  order: z.enum(ORDERS).optional().catch(undefined),
  edit: z
    .union([z.literal('new'), z.number().int().positive()])
    .optional()
    .catch(undefined),
});

export type TopicFilter = z.infer<typeof topicFilterSchema>;

/** Without what is left as it is, so that addresses stay short. */
export function plainFilter(filter: TopicFilter): TopicFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
}
