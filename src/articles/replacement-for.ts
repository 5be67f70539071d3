import type { ArticleId, MediaId } from '../base/ids.ts';
import { barredBy } from '../media/barred-by.ts';
import type { Context } from '../store/context.ts';
import type { Replacement } from './replace-media.ts';

/** What takes a file's place in a story: the story's second choice, else the file's; only what may be published itself. */
export async function replacementFor(
  { db, now }: Context,
  media: MediaId,
  article: ArticleId | null,
): Promise<Replacement | null> {
  const choices = await db
    .selectFrom('secondChoices')
    .innerJoin('media', 'media.id', 'secondChoices.replacementId')
    .select(['media.id', 'alt', 'title', 'caption', 'decorative', 'kind', 'credit', 'own', 'uploadedBy', 'usableUntil'])
    .where('mediaId', '=', media)
    .where('state', '=', 'ready')
    .where('articleId', 'in', [0, article ?? 0] as never)
    .orderBy('articleId', 'desc')
    .execute();
  const choice = choices.find((one) => barredBy(one, now()) === null);
  if (!choice) return null;
  const { id, alt, title, caption, decorative } = choice;
  return { id, alt, title, caption, decorative: decorative === 1 };
}
