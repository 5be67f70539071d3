import { Conflict, Forbidden, NotFound } from '../../base/errors.ts';
import { sendNow } from '../../mail/outbox.ts';
import { audit } from '../../people/audit.ts';
import { may, mayStory } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { queueJobs } from '../../store/jobs-queue.ts';
import type { Row } from '../../store/tables.ts';
import { factsOf } from '../../writing/stories/may.ts';
import { closeReceipts } from './close-receipts.ts';
import { oneReceipt, receiptRow } from './find-receipts.ts';
import type { Receipt } from './receipt-rows.ts';

/**
 * Has everything that is not green asked for at once, letters that were not taken sent again, and what searches do not find
 * taken into their index again.
 * @throws {NotFound} {Forbidden}
 */
export async function retryReceipt(ctx: NewsroomContext, id: number): Promise<Receipt> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const row = await receiptRow(on, id);
    await refuseOthers(on, row);
    const lines = await db
      .updateTable('receiptLines')
      .set({ nextAt: ctx.now(), tries: 0 })
      .where('receiptId', '=', id)
      .where('state', 'in', ['waiting', 'red'])
      .returning(['part', 'target'])
      .execute();
    for (const { part, target } of lines) if (part === 'mail') await sendNow(on, Number(target.split(':')[1]));
    if (row.articleId !== null && lines.some(({ part }) => part === 'search')) {
      const job = { name: 'index-article', key: `receipt:${id}:${ctx.now()}`, input: { article: row.articleId } };
      await queueJobs(db, [{ eventId: null, ...job }], ctx.now());
    }
  });
  return oneReceipt(ctx, id);
}

/**
 * Somebody has seen to it otherwise, and says how. @throws {NotFound} {Forbidden}; {Conflict} where the line is green or was
 * settled before
 */
export async function settleLine(
  ctx: NewsroomContext,
  { id, line, reason }: { id: number; line: number; reason: string },
): Promise<Receipt> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await refuseOthers(on, await receiptRow(on, id));
    const row = await db
      .selectFrom('receiptLines')
      .select(['state', 'label', 'fault'])
      .where('id', '=', line)
      .where('receiptId', '=', id)
      .executeTakeFirst();
    if (!row) throw new NotFound(`line ${line}`);
    const settled = await db
      .updateTable('receiptLines')
      .set((is) => ({
        ...{ state: 'settled', settledBy: ctx.person.id, settledWhy: reason, nextAt: null, leasedUntil: null },
        lease: is('lease', '+', 1),
      }))
      .where('id', '=', line)
      .where('state', 'in', ['waiting', 'red'])
      .executeTakeFirst();
    if (settled.numUpdatedRows === 0n)
      throw new Conflict(row.state === 'green' ? 'It shows what it has to.' : 'Somebody saw to it before.', row);
    const { label, fault } = row;
    await audit(on, { what: 'receipt.settled', thing: `receipt:${id}`, detail: { line: label, fault, reason } });
    await closeReceipts(db, [id]);
  });
  return oneReceipt(ctx, id);
}

/** Whose act it was, and whoever publishes the story or makes fronts: reading it in another section is not enough. */
async function refuseOthers({ db, person }: NewsroomContext, { personId, articleId }: Row<'receipts'>): Promise<void> {
  if (personId === person.id || may(person, 'front.edit')) return;
  const facts = articleId === null ? undefined : (await factsOf(db, [articleId])).get(articleId);
  const publishes = facts ? mayStory(person, 'story.publish', facts) : person.sections === null;
  if (publishes && may(person, 'story.publish')) return;
  throw new Forbidden('Seeing to this is for whoever publishes.');
}
