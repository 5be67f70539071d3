import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { indexLinks } from './index-links.ts';

const AT_ONCE = 50;
const NAME = 'links';

/** Reads stories that were live before the watch began, some at a time. @returns false where all are read */
export async function readBehind(ctx: Context, origin: string): Promise<boolean> {
  const { db } = ctx;
  const scan = await db.selectFrom('linkScans').select('articleId').where('name', '=', NAME).executeTakeFirst();
  const rows = await db
    .selectFrom('liveArticles')
    .select('id')
    .where('id', '>', scan?.articleId ?? (0 as ArticleId))
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  const last = rows.at(-1)?.id;
  if (last === undefined) return false;
  await indexLinks(
    ctx,
    origin,
    rows.map(({ id }) => id),
  );
  await db
    .insertInto('linkScans')
    .values({ name: NAME, articleId: last })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ articleId: last }))
    .execute();
  return true;
}
