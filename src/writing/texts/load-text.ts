import { NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { insertVersion } from '../versions/insert-version.ts';
import { copyHash, hashOf, snapshotOfCopy, storedCopy, wordsOf } from './working-copy.ts';
import { seedOf } from './write-text.ts';

export interface LoadedText {
  /** Yjs updates: the text is all of them together */
  updates: Uint8Array[];
  /** the newest row of `storyUpdates` in it; 0: none */
  through: number;
  savedThrough: number;
}

/**
 * The shared text of a story. One that was never opened gets its text from the working copy, once: of two who open it at
 * the same moment, in two processes, both have the text of the first. A version keeps what was there before.
 * @throws {NotFound}
 */
export async function loadText(ctx: Pick<Context, 'db' | 'now'>, story: ArticleId): Promise<LoadedText> {
  return (await storedText(ctx, story)) ?? (await seedText(ctx, story));
}

async function storedText({ db }: Pick<Context, 'db'>, story: ArticleId): Promise<LoadedText | null> {
  const text = await db
    .selectFrom('storyTexts')
    .select(['state', 'savedThrough'])
    .where('articleId', '=', story)
    .executeTakeFirst();
  if (!text) return null;
  const rows = await db
    .selectFrom('storyUpdates')
    .select(['id', 'bytes'])
    .where('articleId', '=', story)
    .orderBy('id')
    .execute();
  return {
    updates: [text.state, ...rows.map(({ bytes }) => bytes)],
    through: rows.at(-1)?.id ?? 0,
    savedThrough: text.savedThrough,
  };
}

async function seedText(ctx: Pick<Context, 'db' | 'now'>, story: ArticleId): Promise<LoadedText> {
  return inTransaction(ctx.db, async (db) => {
    const copy = await storedCopy(db, story);
    if (!copy) throw new NotFound(`story ${story}`);
    const snapshot = snapshotOfCopy(copy);
    const at = ctx.now();
    const words = wordsOf(snapshot);
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('storyTexts')
      .values({
        articleId: story,
        state: Buffer.from(seedOf(snapshot)),
        snapshotJson: JSON.stringify(snapshot),
        copyHash: copyHash(copy),
        savedThrough: 0,
        savedAt: at,
        words,
        handsJson: '[]',
        versionHash: hashOf(snapshot),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n)
      // not always the first: an edition that was published elsewhere may have been kept before anybody opened it
      await insertVersion(db, story, { snapshot, reason: 'opened', people: [], edition: copy.article.edition, at });
    return (await storedText({ db }, story)) as LoadedText;
  });
}
