import { canonicalPath } from '../../articles/canonical-path.ts';
import { Invalid } from '../../base/errors.ts';
import { redirectKey } from '../../paper/add-redirects.ts';
import { followAddress, ownPath } from '../../paper/follow-address.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import type { Withdrawing } from './withdraw-story.ts';

/**
 * Where readers of a withdrawn story are led: a path of this paper, as it is written in addresses, or an http(s) address.
 * @throws {Invalid} `redirectTo`: neither of them, the story itself, what is withdrawn too or answers nothing, or with a retraction
 */
export async function checkedRedirect(
  db: Db,
  article: Row<'articles'>,
  { kind, redirectTo, origin }: Withdrawing & { origin: string },
): Promise<string> {
  const refuse = (sentence: string) => new Invalid('Readers cannot be led there.', { redirectTo: sentence });
  if (kind === 'retract') throw refuse('A retraction stands at its address: it leads nowhere.');
  const whole = (redirectTo ?? '').trim();
  const wanted = ownPath(whole, origin);
  if (/^https?:\/\//i.test(whole)) {
    if (!URL.canParse(whole)) throw refuse('Write a whole address, such as https://paper.example/story/.');
    const { href, username, password } = new URL(whole);
    if (username || password) throw refuse('An address with a name or password in it is not for readers.');
    if (wanted === whole) return href;
  }
  const path = canonicalPath(wanted);
  if (path === null) throw refuse('Write a path that begins with a slash, or a whole address.');
  if (article.path !== null && redirectKey(path) === redirectKey(article.path))
    throw refuse('This is the address that is withdrawn.');
  const gone = await db.selectFrom('withdrawals').select('articleId').where('path', '=', path).executeTakeFirst();
  if (gone) throw refuse('What was there is withdrawn too.');
  const settings = await readSettings(db);
  const leaving = article.path === null ? {} : { leaving: article.path };
  // as it is written in addresses
  const end = await followAddress(db, encodeURI(path), { settings, origin, ...leaving });
  if (end.kind === 'ring') throw refuse('It leads back to the address that is withdrawn: readers would go in a ring.');
  if (end.kind === 'gone') throw refuse('What was there is withdrawn too.');
  if (end.kind === 'nothing') throw refuse('Nothing answers there: readers would find no page.');
  return path;
}
