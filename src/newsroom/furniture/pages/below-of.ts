import type { ArticleId } from '../../../base/ids.ts';
import type { PageRow } from '../../../paper/pages/contract.ts';

/** The page and all pages below it: where it cannot stand itself. */
export function belowOf(pages: readonly Pick<PageRow, 'id' | 'parentId'>[], id: ArticleId): ReadonlySet<ArticleId> {
  const found = new Set([id]);
  for (const at of found) for (const page of pages) if (page.parentId === at) found.add(page.id);
  return found;
}
