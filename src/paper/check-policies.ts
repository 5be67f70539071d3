import type { Db } from '../store/database.ts';
import { redirectKey } from './add-redirects.ts';
import { POLICIES, type Settings } from './settings.ts';
import { whatAnswers } from './what-answers.ts';

/**
 * What is wrong with the policies that are new or changed, by field. Each must be a property that the world knows and lead
 * to a page that readers can open, by its one address; '' takes it away. A page that was withdrawn since is not asked after.
 */
export async function checkPolicies(db: Db, before: Settings, after: Settings): Promise<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const [name, path] of Object.entries(after.organisation.policies)) {
    if (path === '' || before.organisation.policies[name] === path) continue;
    const sentence = POLICIES.includes(name as (typeof POLICIES)[number])
      ? await whyNoPage(db, path, after)
      : `There is no such policy. These are known: ${POLICIES.join(', ')}.`;
    if (sentence) wrong[`organisation.policies.${name}`] = sentence;
  }
  return wrong;
}

async function whyNoPage(db: Db, path: string, settings: Settings): Promise<string | null> {
  if (/^https?:\/\//i.test(path)) return URL.canParse(path) ? null : 'It is no address.';
  if (!/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(path))
    return 'It must be the path of a page such as /ethics/, or an http(s) address.';
  const there = await whatAnswers(db, path.replace(/#.*$/s, ''), settings);
  if (there) {
    const address = 'own' in there ? there.own : there.path;
    return path.replace(/#.*$/s, '') === address ? null : `The page is at ${address}: say that.`;
  }
  const moved = await db
    .selectFrom('redirects')
    .innerJoin('liveArticles', 'liveArticles.id', 'redirects.targetId')
    .select('path')
    .where('targetKind', '=', 'article')
    .where('fromPath', '=', redirectKey(path))
    .executeTakeFirst();
  return moved ? `The page is at ${moved.path} now: say that.` : `Nothing answers at ${path}. Publish the page first.`;
}
