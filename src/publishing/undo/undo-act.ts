import { Conflict, Forbidden, NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import { mayStory } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Row } from '../../store/tables.ts';
import type { Live } from '../../writing/live/open-live.ts';
import { factsOf } from '../../writing/stories/may.ts';
import { writeText } from '../../writing/texts/write-text.ts';
import type { Before } from '../acts/state-before.ts';
import { takeLettersBack } from '../partners/take-letters-back.ts';
import { openReceipt } from '../receipts/open-receipt.ts';
import { type SavedText, savedText } from '../texts/saved-text.ts';
import { backToEdition } from './back-to-edition.ts';
import { takeBack } from './take-back.ts';

const MINUTE = 60_000;

/**
 * Takes an act back within its minute: a publication over a former edition gives readers that edition again with its dates,
 * a first one is as if it had not been, a withdrawal ends. Letters that have not gone never go, and who got one gets another.
 * What was said publicly as such stays.
 * @throws {Conflict} the sentence why not; {Forbidden} {NotFound}
 */
export async function undoAct(
  ctx: NewsroomContext,
  live: Live,
  receipt: number,
): Promise<{ receipt: number; story: ArticleId }> {
  const found = await ctx.db.selectFrom('receipts').selectAll().where('id', '=', receipt).executeTakeFirst();
  if (!found) throw new NotFound(`receipt ${receipt}`);
  const { articleId: story } = found;
  if (story === null) throw new Conflict('A launch of a front is taken back where fronts are made.');
  return live.within(story, async (room) => {
    await live.saver.saveNow(room);
    const done = await inTransaction(ctx.db, async (db) => {
      const on = { ...ctx, db };
      const saved = await savedText(db, story);
      await mayUndo(on, story, found);
      await refuseUndo(db, found, ctx.now());
      const { before } = JSON.parse(found.summaryJson) as { before: Before };
      const { tags, slug } = await reverse(on, found, saved, before);
      const who = { by: ctx.person.id, origin: live.origin };
      const letters = await takeLettersBack(on, { receipt, story, headline: found.title, ...who });
      await audit(on, { what: 'story.undone', thing: `story:${story}`, detail: { act: found.act, receipt } });
      const opened = await openReceipt(db, {
        ...{ subject: `story:${story}`, article: story, act: 'undo', edition: await editionOf(db, story) },
        ...{ version: null, by: ctx.person.id, at: ctx.now(), tags, letters },
        // what is taken back stood where the story stands now
        summary: { headline: found.title, undoes: receipt, act: found.act, before: { path: saved.copy.article.path } },
      });
      await db.updateTable('receipts').set({ state: 'undone' }).where('id', '=', receipt).execute();
      return { receipt: opened, slug };
    });
    const { slug } = done;
    if (slug !== null)
      await room.edit((doc) => writeText(doc, { ...room.take().snapshot, slug }, ['slug']), ctx.person.id, {
        source: 'local',
      });
    live.tell(story, { kind: 'status' });
    void live.rightsChanged(story);
    return { receipt: done.receipt, story };
  });
}

/** Whoever did it, and whoever could take the story from readers anyway. */
async function mayUndo({ db, person }: NewsroomContext, story: ArticleId, receipt: Row<'receipts'>): Promise<void> {
  const facts = (await factsOf(db, [story])).get(story);
  if (!facts || !mayStory(person, 'story.read', facts)) throw new NotFound(`receipt ${receipt.id}`);
  if (receipt.personId === person.id || mayStory(person, 'story.withdraw', { ...facts, status: 'live' })) return;
  throw new Forbidden('It is taken back by whoever did it, or by the chief editor.');
}

/** @throws {Conflict} where it would not be honest, or is too late */
async function refuseUndo(db: Db, { id, subject, act, state, at }: Row<'receipts'>, now: number): Promise<void> {
  const current = await db.selectFrom('receipts').select('state').where('id', '=', id).executeTakeFirst();
  if (state === 'undone' || current?.state === 'undone') throw new Conflict('It was taken back already.');
  if (act === 'retract') throw new Conflict('A retraction was told to everybody who had the story: it stays said.');
  if (act === 'undo') throw new Conflict('What was taken back is done again as an act of its own.');
  if (now >= at + MINUTE) throw new Conflict('Its minute is over: readers, feeds and machines have it by now.');
  const later = await db
    .selectFrom('receipts')
    .select('id')
    .where('subject', '=', subject)
    .where('id', '>', id)
    .executeTakeFirst();
  if (later) throw new Conflict('Something was done with the story since: take that back first.');
}

/** `slug`: the one that the working copy has again, or null where it keeps its own. */
function reverse(
  on: NewsroomContext,
  receipt: Row<'receipts'>,
  saved: SavedText,
  before: Before,
): Promise<{ tags: readonly string[]; slug: string | null }> {
  if (before.status === 'live' && before.edition !== null)
    return backToEdition(on, saved, before, { edition: before.edition, undone: receipt.edition, at: receipt.at });
  return takeBack(on, saved, before);
}

async function editionOf(db: Db, id: ArticleId): Promise<number | null> {
  const row = await db.selectFrom('liveArticles').select('edition').where('id', '=', id).executeTakeFirst();
  return row?.edition ?? null;
}
