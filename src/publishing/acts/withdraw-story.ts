import { withdraw } from '../../articles/withdraw.ts';
import { Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Live } from '../../writing/live/open-live.ts';
import { guard } from '../../writing/stories/guard.ts';
import { hashOf } from '../../writing/texts/working-copy.ts';
import { insertVersion } from '../../writing/versions/insert-version.ts';
import { endFix } from '../fix/end-fix.ts';
import { leaveLetterQueue } from '../letters/letter-rows.ts';
import { tellPartners } from '../partners/tell-partners.ts';
import { openReceipt } from '../receipts/open-receipt.ts';
import { callOffAll } from '../schedules/call-off.ts';
import { tellDesk } from '../tell-desk.ts';
import { savedText } from '../texts/saved-text.ts';
import { checkedRedirect } from './checked-redirect.ts';
import { stateBefore } from './state-before.ts';

export interface Withdrawing {
  kind: 'withdraw' | 'retract';
  /** for the newsroom */
  reason: string;
  /** for readers */
  publicReason: string;
  redirectTo: string | null;
}

/** Where readers would be led, as it would be kept; nothing is changed. @throws {Invalid} `redirectTo`; {Forbidden} {NotFound} */
export async function whereItLeads(
  ctx: NewsroomContext,
  origin: string,
  { id, redirectTo }: { id: ArticleId; redirectTo: string },
): Promise<string> {
  await guard(ctx.db, ctx.person, id, 'withdraw');
  const { copy } = await savedText(ctx.db, id);
  return checkedRedirect(ctx.db, copy.article, {
    ...{ kind: 'withdraw', reason: '', publicReason: '', redirectTo, origin },
  });
}

/**
 * Takes a live story from readers, with the reason in the log, and keeps its text as a version. What was to go out of it is
 * called off. Its address says that it was withdrawn, says why, or leads elsewhere; a retraction always says why.
 * @throws {Invalid} `publicReason`, `redirectTo`; {Forbidden} {NotFound}
 */
export async function withdrawStory(
  ctx: NewsroomContext,
  live: Live,
  id: ArticleId,
  order: Withdrawing,
): Promise<{ receipt: number; version: number }> {
  await guard(ctx.db, ctx.person, id, 'withdraw');
  if (order.kind === 'retract' && !order.publicReason)
    throw new Invalid('A retraction tells readers why.', { publicReason: 'Say to readers why it is retracted.' });
  return live.within(id, async (room) => {
    await live.saver.saveNow(room);
    const done = await inTransaction(ctx.db, async (db) => {
      const on = { ...ctx, db };
      const { copy, snapshot, hands } = await savedText(db, id);
      await guard(db, ctx.person, id, 'withdraw');
      const before = await stateBefore(db, copy.article);
      const redirectTo = order.redirectTo
        ? await checkedRedirect(db, copy.article, { ...order, origin: live.origin })
        : null;
      const { reason, publicReason } = order;
      const news = { story: id, act: order.kind, note: publicReason, at: ctx.now(), origin: live.origin };
      const letters = await tellPartners(on, news);
      const tags = await withdraw(on, id, { ...order, redirectTo });
      const people = hands.length > 0 ? hands : [ctx.person.id];
      const version = await insertVersion(db, id, { snapshot, reason: 'withdrawn', people, at: ctx.now() });
      await db
        .updateTable('storyTexts')
        .set({ versionHash: hashOf(snapshot), handsJson: '[]' })
        .where('articleId', '=', id)
        .execute();
      await leaveLetterQueue(on, [id]);
      await endFix(db, id);
      const calledOff = await callOffAll(on, id, 'The story was withdrawn.');
      const what = order.kind === 'retract' ? 'story.retracted' : 'story.withdrawn';
      const detail = { reason, publicReason, redirectTo, calledOff, edition: before.edition };
      await audit(on, { what, thing: `story:${id}`, version, detail });
      const receipt = await openReceipt(db, {
        ...{ subject: `story:${id}`, article: id, act: order.kind, edition: before.edition, version },
        ...{ by: ctx.person.id, at: ctx.now(), tags, letters },
        summary: { headline: copy.article.headline, reason, publicReason, redirectTo, before },
      });
      await tellDesk(on, id, { kind: 'storyWithdrawn', data: { reason } });
      return { receipt, version };
    });
    await live.closeFix(id);
    live.tell(id, { kind: 'status' });
    void live.rightsChanged(id);
    return done;
  });
}
