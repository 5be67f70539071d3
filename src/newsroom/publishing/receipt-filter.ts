import { z } from 'zod';

/** Which receipts are listed, and which is open over the list; absent: the red ones. */
export const receiptFilterSchema = z.object({
  state: z.enum(['open', 'green', 'red', 'settled', 'undone', 'all']).optional().catch(undefined),
  receipt: z.number().int().positive().optional().catch(undefined),
});
export type ReceiptFilter = z.output<typeof receiptFilterSchema>;
