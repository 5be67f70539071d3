import * as Y from 'yjs';
import { Conflict, Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { checksOf } from '../../writing/checks/checks-of.ts';
import type { Live } from '../../writing/live/open-live.ts';
import type { Room } from '../../writing/live/room.ts';
import { goOut, type Outcome } from '../acts/go-out.ts';
import { mayGoOut } from '../acts/may-go-out.ts';
import type { Order } from '../acts/publish-story.ts';
import { settlePending } from '../acts/settle-pending.ts';
import { savedText, snapshotOfState, workingOf } from '../texts/saved-text.ts';
import { endFix } from './end-fix.ts';
import { markTouched } from './mark-touched.ts';

type FixOrder = Pick<Order, 'act' | 'note' | 'place' | 'working'>;

/**
 * Gives readers the fixed text and puts the fix into the pending work, which stays pending: its words are on disk there in
 * the transaction that publishes them, so that no later publication takes the fix away again. `touched`: of how many passages
 * both changed the same words; each has a comment that says so.
 * @throws {Invalid} `checks` and as `publishStory` does; {Conflict} where nothing was changed, something else went out, or
 * somebody wrote in it since it was looked at (`working`)
 */
export async function publishFix(
  ctx: NewsroomContext,
  live: Live,
  id: ArticleId,
  order: FixOrder,
): Promise<Outcome & { touched: number }> {
  await mayGoOut(ctx.db, ctx.person, id, order.act);
  return live.within(id, async (room) => {
    await live.saver.saveNow(room);
    const { done, fix, touched } = await live.withinFix(id, (fixed) => goOutFixed(ctx, live, fixed, order));
    await live.closeFix(id);
    if (fix) await room.admit(fix, { by: ctx.person.id }, { source: 'local' });
    await live.saver.saveNow(room);
    await inTransaction(ctx.db, (db) => settlePending(db, id));
    live.tell(id, { kind: 'status' });
    if (touched > 0) live.tell(id, { kind: 'notes' });
    return { ...done, touched };
  });
}

async function goOutFixed(
  ctx: NewsroomContext,
  live: Live,
  fixed: Room,
  { working, ...order }: FixOrder,
): Promise<{ done: Outcome; fix: Uint8Array | null; touched: number }> {
  const { story: id } = fixed;
  const state = Y.encodeStateAsUpdate(fixed.doc);
  const blocking = (await checksOf(ctx.db, live, fixed)).filter(({ level }) => level === 'blocks');
  if (blocking.length > 0)
    throw new Invalid('The story cannot be published like this.', {
      checks: blocking.map(({ sentence }) => sentence).join(' '),
    });
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const saved = await savedText(db, id);
    const { slug } = await db
      .selectFrom('liveArticles')
      .select('slug')
      .where('id', '=', id)
      .executeTakeFirstOrThrow(() => new Conflict('Readers do not have this story any more.'));
    const text = snapshotOfState(state);
    const snapshot = { ...text, slug };
    await mayGoOut(db, ctx.person, id, order.act, snapshot);
    await refuseOther(db, id, saved.copy.article.edition);
    const now = workingOf(text);
    if (working !== undefined && working !== now)
      throw new Conflict('Somebody wrote in the fix meanwhile: look at it again.', { working: now });
    const seen = await db.selectFrom('liveTexts').select('state').where('articleId', '=', id).executeTakeFirstOrThrow();
    const isSame = workingOf({ ...snapshotOfState(seen.state), slug }) === workingOf(snapshot);
    if (isSame && order.act === 'minor') throw new Conflict('Nothing is changed yet.');
    const fix = await intoPending(on, id);
    const places = saved.copy.article.inFeeds ? (['site', 'feed'] as const) : (['site'] as const);
    const who = { by: ctx.person.id, origin: live.origin };
    const done = await goOut(on, { saved, other: { snapshot, state }, ofLive: true, ...order, places, ...who });
    await endFix(db, id);
    const touched = fix ? await markTouched(on, id, { readers: seen.state, fixed: state, pending: saved, fix }) : 0;
    return { done, fix, touched };
  });
}

async function refuseOther(db: Db, id: ArticleId, edition: number | null): Promise<void> {
  const open = await db.selectFrom('fixes').select('edition').where('articleId', '=', id).executeTakeFirst();
  if (!open) throw new Conflict('No fix is open.');
  if (open.edition !== edition)
    throw new Conflict('Another edition went out meanwhile: open the fix again, and look at it.', { edition });
}

/** What was written in the fix, as one update of the shared text; null where nothing was. */
async function intoPending({ db, person, now }: NewsroomContext, id: ArticleId): Promise<Uint8Array | null> {
  const rows = await db.selectFrom('fixUpdates').select('bytes').where('articleId', '=', id).orderBy('id').execute();
  if (rows.length === 0) return null;
  const bytes = Y.mergeUpdates(rows.map((row) => row.bytes));
  await db
    .insertInto('storyUpdates')
    .values({ articleId: id, bytes: Buffer.from(bytes), personId: person.id, at: now() })
    .execute();
  return bytes;
}
