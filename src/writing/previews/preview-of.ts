import type { PublicArticle } from '../../articles/public.ts';
import { embargoesInForce } from '../../articles/refuse-embargoed.ts';
import type { Context } from '../../store/context.ts';
import { previewHash } from './preview-links.ts';
import { workingArticle } from './working-article.ts';

/**
 * What the link with this secret shows: the working copy as a reader would see it. Null where there is no such link, it
 * has expired or was withdrawn, or the story is in the trash or under embargo; one answer for all of them. The page must be kept in no
 * cache and no index (`Cache-Control: no-store`, `X-Robots-Tag: noindex`), and send no referrer.
 * `counts`: this is somebody who opens the page, not a file that it shows.
 */
export async function previewOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  token: string,
  { counts = true }: { counts?: boolean } = {},
): Promise<{ article: PublicArticle; label: string; expiresAt: number } | null> {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const link = await db
    .selectFrom('previewLinks')
    .innerJoin('articles', 'articles.id', 'previewLinks.articleId')
    .select(['previewLinks.id', 'articleId', 'label', 'expiresAt'])
    .where('tokenHash', '=', previewHash(token))
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now())
    .where('articles.status', '!=', 'trash')
    .executeTakeFirst();
  // a stranger is told nothing before the embargo's end, not even that there is something
  if (link && (await embargoesInForce(db, [link.articleId], now())).length > 0) return null;
  const article = link && (await workingArticle(db, link.articleId, now()));
  if (!article) return null;
  if (!counts) return { article, label: link.label, expiresAt: link.expiresAt };
  await db
    .updateTable('previewLinks')
    .set((on) => ({ opened: on('opened', '+', 1), openedAt: now() }))
    .where('id', '=', link.id)
    .execute();
  return { article, label: link.label, expiresAt: link.expiresAt };
}
