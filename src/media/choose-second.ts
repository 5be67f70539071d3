import type { z } from 'zod';
import { Forbidden, Invalid } from '../base/errors.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { barredBy } from './barred-by.ts';
import type { chooseSecond as endpoint } from './contract.ts';
import { mayEdit } from './may.ts';
import { mediaById, mediaItem } from './media-item.ts';
import type { Storage } from './storage/storage.ts';

/**
 * Says what takes a file's place when its licence ends, in one story or everywhere.
 * @throws NotFound; Forbidden; Invalid `replacement`: itself, of another kind, or not to be published itself
 */
export async function chooseSecond(
  ctx: NewsroomContext,
  storage: Storage,
  { id, article, replacement }: z.output<typeof endpoint.input>,
) {
  await inTransaction(ctx.db, async (db) => {
    const row = await mediaById(db, id);
    if (!mayEdit(ctx.person, row)) throw new Forbidden('You may not change this file.');
    const key = { mediaId: id, articleId: article ?? (0 as const) };
    await db
      .deleteFrom('secondChoices')
      .where('mediaId', '=', id)
      .where('articleId', '=', key.articleId as never)
      .execute();
    if (replacement === null) return;
    const other = await mediaById(db, replacement);
    if (other.id === id || other.kind !== row.kind)
      throw new Invalid('This cannot take its place.', { replacement: `Choose another ${row.kind}.` });
    if (other.state !== 'ready' || barredBy(other, ctx.now()))
      throw new Invalid('This cannot take its place.', { replacement: 'It may not be published itself.' });
    await db
      .insertInto('secondChoices')
      .values({ ...key, replacementId: replacement } as never)
      .execute();
  });
  return mediaItem(ctx, storage, id);
}
