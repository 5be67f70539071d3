import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { addressKey } from './addresses.ts';
import { readSettings } from './read-settings.ts';
import type { Settings } from './settings.ts';
import { whatAnswers } from './what-answers.ts';

/**
 * The policies that readers can open, each by the address that its page has now: machines are told of no dead page. Two queries
 * where there are any; those that are no story's or page's are few and looked up one by one.
 */
export async function openPolicies(db: Db, settings: Settings): Promise<Settings['organisation']['policies']> {
  const { policies } = settings.organisation;
  const paths = Object.values(policies).filter((path) => path.startsWith('/'));
  if (paths.length === 0) return policies;
  const pages = await pagesAt(db, paths);
  const open: Record<string, string> = {};
  for (const [name, path] of Object.entries(policies)) {
    const page = pages.find(({ at }) => at === addressKey(bare(path)));
    if (page) open[name] = page.path + path.slice(bare(path).length);
    else if (!path.startsWith('/') || (await whatAnswers(db, bare(path), settings))) open[name] = path;
  }
  return open;
}

/** Whether one of the stories or pages is, or was, where a policy of the paper is said to be. */
export async function arePolicies(db: Db, ids: readonly ArticleId[]): Promise<boolean> {
  const row = await db.selectFrom('settings').select('name').where('name', '=', 'organisation').executeTakeFirst();
  if (!row) return false;
  const { organisation } = await readSettings(db);
  const paths = Object.values(organisation.policies).filter((path) => path.startsWith('/'));
  return paths.length > 0 && (await pagesAt(db, paths, ids)).length > 0;
}

/** What is live at the paths, and what an old address among them leads to. With `ids`, those of them, live or not. */
async function pagesAt(db: Db, paths: readonly string[], ids?: readonly ArticleId[]) {
  const keys = [...new Set(paths.map((path) => addressKey(bare(path))))];
  let live = db
    .selectFrom('liveArticles')
    .select(['path', 'path as at'])
    .where('path', 'in', [...new Set(paths.map(bare)), ...keys.map((key) => `${key}/`)]);
  let old = db
    .selectFrom('redirects')
    .leftJoin('liveArticles', 'liveArticles.id', 'redirects.targetId')
    .select(['liveArticles.path', 'redirects.fromPath as at'])
    .where('targetKind', '=', 'article')
    .where('fromPath', 'in', keys);
  if (ids) {
    live = live.where('id', 'in', ids);
    old = old.where('targetId', 'in', ids);
  } else old = old.where('liveArticles.path', 'is not', null);
  const rows = [...(await live.execute()), ...(await old.execute())];
  return rows.map(({ path, at }) => ({ path: path ?? '', at: addressKey(at) }));
}

function bare(path: string): string {
  return path.replace(/[?#].*$/s, '');
}
