import type { ArticleId } from '../base/ids.ts';
import { areFooterPages } from '../paper/footer-pages.ts';
import { arePolicies } from '../paper/policy-pages.ts';
import { recordPaperChange } from '../paper/record-paper-change.ts';
import type { Context } from '../store/context.ts';

/**
 * Says that the paper changed if one of these articles, whose address, headline or state may have changed, is an entry of a menu, a page that
 * the footer shows by itself, or the page of one of its policies, which every page names.
 */
export async function menusChanged(ctx: Context, ids: readonly ArticleId[]): Promise<void> {
  if (!ids.length) return;
  const entry = await ctx.db
    .selectFrom('menuItems')
    .select('id')
    .where('targetKind', '=', 'article')
    .where('targetId', 'in', ids)
    .limit(1)
    .executeTakeFirst();
  if (entry || (await areFooterPages(ctx.db, ids)))
    await recordPaperChange(ctx, { kind: 'paper.changed', what: 'menus' });
  else if (await arePolicies(ctx.db, ids)) await recordPaperChange(ctx, { kind: 'paper.changed', what: 'settings' });
}
