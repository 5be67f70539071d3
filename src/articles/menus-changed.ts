import type { ArticleId } from '../base/ids.ts';
import { recordPaperChange } from '../paper/record-paper-change.ts';
import type { Context } from '../store/context.ts';

/** Says that the menus changed if one of these articles, whose address or state changed, is an entry of one. */
export async function menusChanged(ctx: Context, ids: readonly ArticleId[]): Promise<void> {
  if (!ids.length) return;
  const entry = await ctx.db
    .selectFrom('menuItems')
    .select('id')
    .where('targetKind', '=', 'article')
    .where('targetId', 'in', ids)
    .limit(1)
    .executeTakeFirst();
  if (entry) await recordPaperChange(ctx, { kind: 'paper.changed', what: 'menus' });
}
