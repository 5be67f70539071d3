import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { someone } from '../../writing/contract.ts';

/** Stories on the list for the next letter to readers, oldest first, as HTML and plain text to take along. */
export const letterQueue = endpoint({
  method: 'GET',
  path: '/letter-queue',
  input: z.object({}),
  output: z.object({
    stories: z.array(
      z.object({
        id: z.number().int(),
        headline: z.string(),
        standfirst: z.string(),
        address: z.string(),
        addedAt: z.number().int(),
        by: someone.nullable(),
      }),
    ),
    html: z.string(),
    text: z.string(),
  }),
});
export const leaveLetterQueue = endpoint({
  method: 'POST',
  path: '/letter-queue/remove',
  input: z.object({ ids: z.array(z.number().int().positive()).min(1).max(500) }),
  output: z.object({}),
});
