import { NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { StorySnapshot } from '../layout.ts';
import type { Live } from '../live/open-live.ts';
import type { Room } from '../live/room.ts';
import { hashOf, storedCopy } from '../texts/working-copy.ts';
import { handsOf } from './hands-of.ts';
import { insertVersion } from './insert-version.ts';

interface Keeping {
  reason: 'named' | 'restored' | 'time';
  name?: string;
  by: PersonId;
  ifNew?: boolean;
}

/**
 * Keeps the text as it is at this moment as a version, and says its number. With `ifNew`, one that is there already with
 * this very text is enough.
 */
export async function keepVersion(
  ctx: Context,
  { saver }: Pick<Live, 'saver'>,
  room: Room,
  keeping: Keeping,
): Promise<number> {
  await saver.saveNow(room);
  const number = await keepSavedVersion(ctx, room.story, keeping);
  if (number === null) throw new NotFound(`story ${room.story}`);
  return number;
}

/** The same of what was saved last; null where the text was never opened. */
export async function keepSavedVersion(
  ctx: Context,
  story: ArticleId,
  { reason, name = '', by, ifNew = false }: Keeping,
): Promise<number | null> {
  return inTransaction(ctx.db, async (db) => {
    await storedCopy(db, story);
    const text = await db
      .selectFrom('storyTexts')
      .select(['snapshotJson', 'handsJson', 'versionHash'])
      .where('articleId', '=', story)
      .executeTakeFirst();
    if (!text) return null;
    const snapshot = JSON.parse(text.snapshotJson) as StorySnapshot;
    const hash = hashOf(snapshot);
    if (ifNew && hash === text.versionHash) {
      const newest = await db
        .selectFrom('versions')
        .select((on) => on.fn.max('number').as('number'))
        .where('articleId', '=', story)
        .executeTakeFirstOrThrow();
      return newest.number;
    }
    const people = handsOf(text.handsJson, by);
    const number = await insertVersion(db, story, { snapshot, reason, name, people, at: ctx.now() });
    await db
      .updateTable('storyTexts')
      .set({ versionHash: hash, handsJson: '[]' })
      .where('articleId', '=', story)
      .execute();
    return number;
  });
}
