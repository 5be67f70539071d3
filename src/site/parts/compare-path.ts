import type { PublicArticle } from '../../articles/public.ts';

/** Where readers see what an edition changed: the story's address, then `changes/`, then the edition's number. */
export function comparePath(article: Pick<PublicArticle, 'path'>, edition: number): string {
  return `${article.path.replace(/\/?$/, '/')}changes/${edition}/`;
}
