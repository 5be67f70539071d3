import { type Route, serve } from '../../people/serve.ts';
import { reads } from '../../writing/who-may.ts';
import * as contract from './contract.ts';
import { findReceipts, oneReceipt } from './find-receipts.ts';
import { promisesKept } from './promises.ts';
import { retryReceipt, settleLine } from './see-to-receipt.ts';

/** Every endpoint of receipts. `onWanted`: something is to be looked at at once. */
export function receiptRoutes({ onWanted }: { onWanted(): void }): Route[] {
  return [
    serve(contract.oneReceipt, {
      may: reads,
      run: async (ctx, { id }) => ({ receipt: await oneReceipt(ctx, id) }),
    }),
    serve(contract.receipts, { may: reads, run: (ctx, wanted) => findReceipts(ctx, wanted) }),
    serve(contract.retryReceipt, {
      may: reads,
      async run(ctx, { id }) {
        const receipt = await retryReceipt(ctx, id);
        onWanted();
        return { receipt };
      },
    }),
    serve(contract.settleLine, {
      may: reads,
      run: async (ctx, order) => ({ receipt: await settleLine(ctx, order) }),
    }),
    serve(contract.promises, { may: reads, run: (ctx) => promisesKept(ctx) }),
  ];
}
