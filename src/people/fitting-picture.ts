import type { MediaId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';

/**
 * Why a picture cannot stand beside a by-line, as a sentence, or null: it is none, its licence has ended, or it was brought
 * in without saying whose it is. A profile is public as soon as it is saved.
 */
export async function whyUnfit(ctx: Context, picture: MediaId): Promise<string | null> {
  const media = await ctx.db
    .selectFrom('media')
    .select(['kind', 'state', 'credit', 'own', 'decorative', 'uploadedBy', 'usableUntil'])
    .where('id', '=', picture)
    .executeTakeFirst();
  if (media?.kind !== 'picture' || media.state !== 'ready') return 'This picture is gone. Choose another one.';
  if (media.usableUntil !== null && media.usableUntil <= ctx.now()) return 'The licence of this picture has ended.';
  const isNamed = media.uploadedBy === null || media.credit.trim() || media.own || media.decorative;
  return isNamed
    ? null
    : 'This picture has no credit. Say in the picture archive whose it is, or that it is the paper’s own.';
}
