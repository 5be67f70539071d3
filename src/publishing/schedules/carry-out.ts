import type { Instant } from '../../base/clock.ts';
import { Conflict, Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Row } from '../../store/tables.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import { loadText } from '../../writing/texts/load-text.ts';
import { storedCopy } from '../../writing/texts/working-copy.ts';
import { goOut, type Outcome } from '../acts/go-out.ts';
import type { Act } from '../contract.ts';
import { savedText, workingOf } from '../texts/saved-text.ts';
import { placesOf } from './schedule-rows.ts';

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
export async function carryOut(ctx: Context, id: number): Promise<CarriedOut | null> {
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
    const other = await otherText(on, row, saved.working);
    const done = await goOut(on, {
      saved,
      ...(other && { other: { snapshot: other, state: null } }),
      ...(row.version !== null && { known: row.version }),
      ...{ act: act as Act, note, place: place === 'above' ? 'above' : 'below', places: placesOf(row) },
      ...{ dueAt: at, by: row.personId },
    });
    const lateMs = Math.max(0, ctx.now() - at);
    await db.updateTable('schedules').set({ edition: done.edition, lateMs }).where('id', '=', id).execute();
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

/** The text of the version that waits, where the newsroom's own copy says something else by now. */
async function otherText(
  { db }: Context,
  { articleId, version }: Row<'schedules'>,
  working: string,
): Promise<StorySnapshot | null> {
  if (version === null) return null;
  const { snapshotJson } = await db
    .selectFrom('versions')
    .select('snapshotJson')
    .where('articleId', '=', articleId)
    .where('number', '=', version)
    .executeTakeFirstOrThrow();
  const snapshot = JSON.parse(snapshotJson) as StorySnapshot;
  return workingOf(snapshot) === working ? null : snapshot;
}
