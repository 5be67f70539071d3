import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { insertMany } from '../../store/insert-many.ts';
import { readSettings } from '../read-settings.ts';
import { recordPaperChange } from '../record-paper-change.ts';
import { risingTopics } from './rising-topics.ts';

/**
 * Chooses anew which topics stand in the places of the strip that nobody pinned one to. As many are kept as the strip has
 * places, so that one that ends makes room at once. Readers' pages change only where the choice does.
 * @returns whether it did
 */
export async function fillStrip(ctx: Context): Promise<boolean> {
  return inTransaction(ctx.db, async (db) => {
    const { stripPlaces } = await readSettings(db);
    const pinned = new Set((await db.selectFrom('topicStrip').select('topicId').execute()).map((row) => row.topicId));
    const rising = stripPlaces === 0 ? [] : await risingTopics(db, ctx.now(), stripPlaces + pinned.size);
    const chosen = rising.filter(({ id }) => !pinned.has(id)).slice(0, stripPlaces);
    const before = await db.selectFrom('topicStripFill').select('topicId').orderBy('position').execute();
    if (before.map(({ topicId }) => topicId).join() === chosen.map(({ id }) => id).join()) return false;
    await db.deleteFrom('topicStripFill').execute();
    await insertMany(
      db,
      'topicStripFill',
      chosen.map(({ id }, position) => ({ topicId: id, position })),
      true,
    );
    await recordPaperChange({ ...ctx, db }, { kind: 'paper.changed', what: 'topics' });
    return true;
  });
}
