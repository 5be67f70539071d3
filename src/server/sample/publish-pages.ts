import { marked } from 'marked';
import { publish } from '../../articles/publish.ts';
import { saveArticle } from '../../articles/save-article.ts';
import type { ArticleId } from '../../base/ids.ts';
import { parseHtml } from '../../content/parse/html.ts';
import type { Context } from '../../store/context.ts';
import { PAGES } from './pages.ts';

/** @returns the pages' numbers by slug, and the path of the page for each policy that schema.org names */
export async function publishPages(
  ctx: Context,
): Promise<{ ids: Map<string, ArticleId>; policies: Record<string, string> }> {
  const ids = new Map<string, ArticleId>();
  const policies: Record<string, string> = {};
  for (const [position, { slug, parent, headline, standfirst, body, policy }] of PAGES.entries()) {
    const id = await saveArticle(ctx, {
      kind: 'page',
      slug,
      headline,
      standfirst,
      parentId: parent ? (ids.get(parent) as ArticleId) : null,
      position,
      document: { version: 1, content: parseHtml(await marked.parse(body)).blocks },
    });
    const { path } = await publish(ctx, id, { act: 'publish', publishedAt: ctx.now() - 90 * 24 * 3_600_000 });
    ids.set(slug, id);
    for (const name of policy ?? []) policies[name] = path;
  }
  return { ids, policies };
}
