import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { StorySnapshot } from '../layout.ts';
import type { Live } from '../live/open-live.ts';
import type { Room } from '../live/room.ts';
import { hashOf, storedCopy } from '../texts/working-copy.ts';
import { handsOf } from './hands-of.ts';
import { insertVersion } from './insert-version.ts';

/**
 * Keeps the text as it is at this moment as a version, and says its number. With `ifNew`, one that is there already with
 * this very text is enough.
 */
export async function keepVersion(
  ctx: Context,
  { saver }: Pick<Live, 'saver'>,
  room: Room,
  {
    reason,
    name = '',
    by,
    ifNew = false,
  }: { reason: 'named' | 'restored' | 'time'; name?: string; by: PersonId; ifNew?: boolean },
): Promise<number> {
  await saver.saveNow(room);
  return inTransaction(ctx.db, async (db) => {
    await storedCopy(db, room.story);
    const text = await db
      .selectFrom('storyTexts')
      .select(['snapshotJson', 'handsJson', 'versionHash'])
      .where('articleId', '=', room.story)
      .executeTakeFirstOrThrow();
    const snapshot = JSON.parse(text.snapshotJson) as StorySnapshot;
    const hash = hashOf(snapshot);
    if (ifNew && hash === text.versionHash) {
      const newest = await db
        .selectFrom('versions')
        .select((on) => on.fn.max('number').as('number'))
        .where('articleId', '=', room.story)
        .executeTakeFirstOrThrow();
      return newest.number;
    }
    const people = handsOf(text.handsJson, by);
    const number = await insertVersion(db, room.story, { snapshot, reason, name, people, at: ctx.now() });
    await db
      .updateTable('storyTexts')
      .set({ versionHash: hash, handsJson: '[]' })
      .where('articleId', '=', room.story)
      .execute();
    return number;
  });
}
