import { notify } from '../../notices/notify.ts';
import type { StaysRed } from '../../publishing/receipts/take-untold.ts';
import { tellDesk } from '../../publishing/tell-desk.ts';
import type { Context } from '../../store/context.ts';

/** So many places are named; all of them stand in the receipt. */
const NAMED = 5;

/**
 * Tells whoever acted that something does not show it. Where nobody did, or who did is not here any more, those whose story
 * it is and the chief editors.
 */
export async function tellOfRed(ctx: Context, { by, article, lines }: StaysRed): Promise<void> {
  const named = lines.slice(0, NAMED).map(({ label }) => label);
  const data = { what: [...named, ...(lines.length > NAMED ? ['…'] : [])].join(', ') };
  const reached = await notify(ctx, { to: [by], kind: 'receiptRed', story: article, data, by: null });
  if (reached.length === 0 && article !== null) await tellDesk(ctx, article, { kind: 'receiptRed', data });
}
