import type { ArticleId, PersonId } from '../base/ids.ts';
import { notify, type Telling } from '../notices/notify.ts';
import type { Context } from '../store/context.ts';

/** Tells those whose story it is, the chief editors, and `also` whoever set it going; in the caller's transaction. */
export async function tellDesk(
  ctx: Context,
  story: ArticleId,
  { kind, also = [], data = {} }: Pick<Telling, 'kind' | 'data'> & { also?: readonly (PersonId | null)[] },
): Promise<void> {
  const people = await ctx.db.selectFrom('storyPeople').select('personId').where('articleId', '=', story).execute();
  const chiefs = await ctx.db
    .selectFrom('people')
    .select('id')
    .where('state', '=', 'active')
    .where('rolesJson', 'like', '%"chief"%')
    .execute();
  const to = [...also, ...people.map(({ personId }) => personId), ...chiefs.map(({ id }) => id)];
  await notify(ctx, { to, kind, story, data });
}
