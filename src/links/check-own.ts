import { leadsSomewhere } from '../paper/leads-somewhere.ts';
import { readSettings } from '../paper/read-settings.ts';
import type { Context } from '../store/context.ts';
import type { Row } from '../store/tables.ts';
import { noteFinding } from './note-finding.ts';

/** Looks in the database whether links to this paper lead somewhere. A few queries an address. */
export async function checkOwn(ctx: Context, targets: readonly Row<'linkTargets'>[]): Promise<void> {
  if (targets.length === 0) return;
  const settings = await readSettings(ctx.db);
  for (const target of targets) {
    if (target.kind === 'story') {
      const live =
        target.storyId !== null &&
        (await ctx.db.selectFrom('liveArticles').select('id').where('id', '=', target.storyId).executeTakeFirst());
      await noteFinding(ctx, target, { is: live ? 'there' : 'story' });
    } else if (target.kind === 'own') {
      const found = await leadsSomewhere(ctx.db, new URL(target.address, 'http://own.invalid'), settings);
      const to = found && 'target' in found && found.target.kind === 'article' ? found.target.id : null;
      await noteFinding(ctx, target, { is: found ? 'there' : 'address' }, to ?? target.storyId);
    }
  }
}

const AT_ONCE = 100;

/** Those whose turn it is: each day, and when sections, topics or redirects changed. @returns how many */
export async function checkDueOwn(ctx: Context): Promise<number> {
  const due = await ctx.db
    .selectFrom('linkTargets')
    .selectAll()
    .where('kind', 'in', ['own', 'story'])
    .where('nextAt', '<=', ctx.now())
    .orderBy('nextAt')
    .limit(AT_ONCE)
    .execute();
  await checkOwn(ctx, due);
  return due.length;
}
