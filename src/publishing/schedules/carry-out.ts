import * as Y from 'yjs';
import type { Instant } from '../../base/clock.ts';
import { Conflict, Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { whyLate } from '../../base/why-late.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Row } from '../../store/tables.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import { loadText } from '../../writing/texts/load-text.ts';
import { storedCopy } from '../../writing/texts/working-copy.ts';
import { goOut, type Outcome } from '../acts/go-out.ts';
import type { Act } from '../contract.ts';
import { tellDesk } from '../tell-desk.ts';
import { sameWords } from '../texts/same-words.ts';
import { type SavedText, savedText, snapshotOfState, workingOf } from '../texts/saved-text.ts';
import { placesOf } from './schedule-rows.ts';

/** What is later than this was late: the desk is told (newsroom.md §6.1). */
const ON_TIME = 1_000;

/** `origin`: scheme and host of the paper, for letters that go out with it */
export interface Scheduling extends Context {
  readonly origin: string;
}

export interface CarriedOut extends Outcome {
  schedule: number;
  article: ArticleId;
  lateMs: number;
}

/**
 * Publishes what waits under this number, if its hour has come and it waits still: whoever changes the row's state has it,
 * in the transaction that publishes, so that it is done once however many processes try, and not at all if one dies in it.
 * Null where there is nothing (more) to do.
 * @throws what stands against it; nothing is changed then
 */
export async function carryOut(ctx: Scheduling, id: number): Promise<CarriedOut | null> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const asked = await db.selectFrom('schedules').select('articleId').where('id', '=', id).executeTakeFirst();
    const copy = asked && (await storedCopy(db, asked.articleId));
    const row = copy && (await claim(on, id));
    if (!row) return null;
    const { articleId, act, note, place, at } = row;
    refuseState(copy.article, row);
    await loadText(on, articleId);
    const saved = await savedText(db, articleId);
    const other = await otherText(on, row, saved);
    const done = await goOut(on, {
      saved,
      ...(other && { other }),
      ...(row.version !== null && !other?.isMerged && { known: row.version }),
      ...{ act: act as Act, note, place: place === 'above' ? 'above' : 'below', places: placesOf(row) },
      ...{ dueAt: at, by: row.personId, origin: ctx.origin },
    });
    const lateMs = Math.max(0, ctx.now() - at);
    await db.updateTable('schedules').set({ edition: done.edition, lateMs }).where('id', '=', id).execute();
    if (lateMs > ON_TIME)
      await tellDesk(on, articleId, {
        kind: 'scheduleLate',
        also: [row.personId],
        data: { seconds: Math.round(lateMs / 1000), at, why: whyLate(at, ctx.now()) },
      });
    return { ...done, schedule: id, article: articleId, lateMs };
  });
}

/** By the clock of this very moment: a timer may fire early where the clock was set back. */
async function claim({ db, now }: Context, id: number): Promise<Row<'schedules'> | undefined> {
  const at: Instant = now();
  return db
    .updateTable('schedules')
    .set({ state: 'done', doneAt: at })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('at', '<=', at)
    .returningAll()
    .executeTakeFirst();
}

function refuseState({ status, scheduledAt }: Row<'articles'>, { act, version, at }: Row<'schedules'>): void {
  if (status === 'live' && act === 'publish') throw new Conflict('Readers have it already.');
  if (status === 'live') return;
  if (act !== 'publish') throw new Invalid('The story is not live any more.', { act: 'It is not live.' });
  if (status !== 'scheduled') throw new Conflict(`Its hour was taken back: it is ${status} now.`);
  if (version === null && scheduledAt !== null && scheduledAt > at) throw new Conflict('It has a later hour now.');
}

/**
 * The text of the version that waits, where the newsroom's own copy says something else by now. What another edition brought
 * to readers since it was set (a fix, a correction) is not undone by it: both are merged.
 */
async function otherText(
  { db }: Context,
  { articleId, version, stateBytes, baseEdition }: Row<'schedules'>,
  saved: SavedText,
): Promise<{ snapshot: StorySnapshot; state: Uint8Array | null; isMerged: boolean } | null> {
  if (version === null) return null;
  const live = await db.selectFrom('liveTexts').selectAll().where('articleId', '=', articleId).executeTakeFirst();
  const { status, edition } = saved.copy.article;
  // an address that moved, a licence that ended: editions of their own, which change no words that a version has
  const isOvertaken = status === 'live' && (live ? live.edition > (baseEdition ?? 0) : edition !== baseEdition);
  if (isOvertaken && (!stateBytes || !live))
    throw new Conflict('Another edition went out since it was set: look at both, and publish what is right.');
  const state = isOvertaken && stateBytes && live ? Y.mergeUpdates([live.state, stateBytes]) : stateBytes;
  const set = await snapshotOfVersion(db, articleId, version);
  if (isOvertaken && state && live)
    await refuseSameWords(db, { articleId, baseEdition, set, state, readers: live.state });
  const snapshot = isOvertaken && state ? snapshotOfState(state) : set;
  return workingOf(snapshot) === saved.working ? null : { snapshot, state, isMerged: isOvertaken };
}

/** Joined with what readers have by now it must not say what nobody wrote. @throws {Conflict} */
async function refuseSameWords(
  db: Db,
  {
    articleId,
    baseEdition,
    set,
    state,
    readers,
  }: Pick<Row<'schedules'>, 'articleId' | 'baseEdition'> & {
    set: StorySnapshot;
    state: Uint8Array;
    readers: Uint8Array;
  },
): Promise<void> {
  const has = snapshotOfState(readers);
  const joined = workingOf(snapshotOfState(state));
  // one of them was written on top of the other
  if ([has, set].some((snapshot) => workingOf(snapshot) === joined)) return;
  const base = await db
    .selectFrom('versions')
    .select('snapshotJson')
    .where('articleId', '=', articleId)
    .where('edition', '=', baseEdition)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (!base) return;
  const [touched] = sameWords(JSON.parse(base.snapshotJson) as StorySnapshot, has, set);
  if (touched)
    throw new Conflict(
      `Since it was set, what readers have was changed in the same words: “${touched.one.slice(0, 200)}” Look at both, and publish what is right.`,
    );
}

async function snapshotOfVersion(db: Db, articleId: ArticleId, version: number): Promise<StorySnapshot> {
  const { snapshotJson } = await db
    .selectFrom('versions')
    .select('snapshotJson')
    .where('articleId', '=', articleId)
    .where('number', '=', version)
    .executeTakeFirstOrThrow();
  return JSON.parse(snapshotJson) as StorySnapshot;
}
