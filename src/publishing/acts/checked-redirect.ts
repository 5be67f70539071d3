import { canonicalPath } from '../../articles/canonical-path.ts';
import { Invalid } from '../../base/errors.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import type { Withdrawing } from './withdraw-story.ts';

/**
 * Where readers of a withdrawn story are led: a path of this paper, as it is written in addresses, or an http(s) address.
 * @throws {Invalid} `redirectTo`: neither of them, the story itself, something that is withdrawn too, or with a retraction
 */
export async function checkedRedirect(
  db: Db,
  article: Row<'articles'>,
  { kind, redirectTo, origin }: Withdrawing & { origin: string },
): Promise<string> {
  const whole = redirectTo ?? '';
  const wanted = whole.startsWith(`${origin}/`) ? whole.slice(origin.length) : whole;
  const refuse = (sentence: string) => new Invalid('Readers cannot be led there.', { redirectTo: sentence });
  if (kind === 'retract') throw refuse('A retraction stands at its address: it leads nowhere.');
  if (/^https?:\/\//i.test(wanted)) {
    if (!URL.canParse(wanted)) throw refuse('Write a whole address, such as https://paper.example/story/.');
    return new URL(wanted).href;
  }
  const path = canonicalPath(wanted);
  if (path === null || path === undefined) throw refuse('Write a path that begins with a slash, or a whole address.');
  if (path === article.path) throw refuse('This is the address that is withdrawn.');
  const gone = await db.selectFrom('withdrawals').select('articleId').where('path', '=', path).executeTakeFirst();
  if (gone) throw refuse('What was there is withdrawn too.');
  return path;
}
