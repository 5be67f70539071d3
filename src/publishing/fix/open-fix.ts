import { Conflict } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { fixRoomOf, type StorySnapshot } from '../../writing/layout.ts';
import type { Live } from '../../writing/live/open-live.ts';
import { snapshotOfCopy } from '../../writing/texts/working-copy.ts';
import { changedFields } from '../../writing/versions/record-changes.ts';
import { liveSnapshot } from '../acts/live-snapshot.ts';
import { mayGoOut } from '../acts/may-go-out.ts';
import { type SavedText, savedText, snapshotOfState } from '../texts/saved-text.ts';

/**
 * Opens what readers have for a fix, while other work stays pending; who opens it twice joins the first. What went out since
 * it was opened is taken into it.
 * @throws {Conflict} where the story is not live, or nobody kept the shared text of what readers have; {Forbidden} {NotFound}
 */
export async function openFix(
  ctx: NewsroomContext,
  live: Live,
  id: ArticleId,
): Promise<{ room: string; edition: number }> {
  await refuseNotLive(ctx, id);
  const { edition, isBehind } = await live.within(id, async (room) => {
    await live.saver.saveNow(room);
    return inTransaction(ctx.db, async (db) => {
      const on = { ...ctx, db };
      const saved = await savedText(db, id);
      await refuseNotLive(on, id);
      const number = saved.copy.article.edition as number;
      await keepBase(db, saved, number);
      const former = await db.selectFrom('fixes').select('edition').where('articleId', '=', id).executeTakeFirst();
      if (former) {
        await db.updateTable('fixes').set({ edition: number }).where('articleId', '=', id).execute();
        return { edition: number, isBehind: former.edition !== number };
      }
      const row = { articleId: id, edition: number, personId: ctx.person.id, openedAt: ctx.now() };
      await db.insertInto('fixes').values(row).execute();
      await audit(on, { what: 'story.fixOpened', thing: `story:${id}`, detail: { edition: number } });
      return { edition: number, isBehind: false };
    });
  });
  if (isBehind) await catchUp(ctx.db, live, id);
  return { room: fixRoomOf(id), edition };
}

async function refuseNotLive({ db, person }: NewsroomContext, id: ArticleId): Promise<void> {
  const facts = await mayGoOut(db, person, id, 'minor').catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Invalid')
      throw new Conflict('Readers do not have this story: there is nothing to fix for them.');
    throw error;
  });
  if (facts.status !== 'live') throw new Conflict('Readers do not have this story.', { status: facts.status });
}

/** The shared text of what readers have: kept when it went out, or the one of now where nothing is pending. */
async function keepBase(db: Db, { copy, state }: SavedText, edition: number): Promise<void> {
  const { id } = copy.article;
  const kept = await db
    .selectFrom('liveTexts')
    .select(['edition', 'state'])
    .where('articleId', '=', id)
    .executeTakeFirst();
  if (kept?.edition === edition) return;
  const seen = await liveSnapshot(db, copy);
  // another edition with the same words: its address moved
  if (kept && seen && saysTheSame(snapshotOfState(kept.state), seen)) return;
  const differs = !seen || changedFields(seen, snapshotOfCopy(copy)).some((field) => field !== 'notes');
  if (differs)
    throw new Conflict('What readers have was not published here, and other work is pending: publish it all together.');
  const version = await db
    .selectFrom('versions')
    .select((on) => on.fn.max('number').as('number'))
    .where('articleId', '=', id)
    .executeTakeFirst();
  const text = { edition, version: version?.number ?? 1, state: Buffer.from(state) };
  const former = { formerState: null, formerEdition: null, formerVersion: null };
  await db
    .insertInto('liveTexts')
    .values({ articleId: id, ...text, ...former })
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ ...text, ...former }))
    .execute();
}

/** As readers have it, who see neither notes nor whitespace, and whose address is not in the shared text. */
function saysTheSame(kept: StorySnapshot, seen: StorySnapshot): boolean {
  const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);
  return changedFields(kept, seen).every(
    (field) => field === 'notes' || field === 'slug' || plain(kept[field]) === plain(seen[field]),
  );
}

/** Who has it open gets what readers have by now. */
async function catchUp(db: Db, live: Live, id: ArticleId): Promise<void> {
  await live.withinFix(id, async (room) => {
    const text = await db.selectFrom('liveTexts').select('state').where('articleId', '=', id).executeTakeFirst();
    if (text) await room.admit(text.state, { by: null }, { source: 'local' });
  });
}
