import { canonicalPath } from '../../articles/canonical-path.ts';
import { Invalid } from '../../base/errors.ts';
import { redirectKey } from '../../paper/add-redirects.ts';
import { readSettings } from '../../paper/read-settings.ts';
import { whatAnswers } from '../../paper/what-answers.ts';
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
  const whole = redirectTo ?? '';
  const wanted = whole.startsWith(`${origin}/`) ? whole.slice(origin.length) : whole;
  const refuse = (sentence: string) => new Invalid('Readers cannot be led there.', { redirectTo: sentence });
  if (kind === 'retract') throw refuse('A retraction stands at its address: it leads nowhere.');
  if (/^https?:\/\//i.test(wanted)) {
    if (!URL.canParse(wanted)) throw refuse('Write a whole address, such as https://paper.example/story/.');
    const { href, username, password } = new URL(wanted);
    if (username || password) throw refuse('An address with a name or password in it is not for readers.');
    return href;
  }
  const path = canonicalPath(wanted);
  if (path === null || path === undefined) throw refuse('Write a path that begins with a slash, or a whole address.');
  if (path === article.path) throw refuse('This is the address that is withdrawn.');
  const gone = await db.selectFrom('withdrawals').select('articleId').where('path', '=', path).executeTakeFirst();
  if (gone) throw refuse('What was there is withdrawn too.');
  if (!(await leadsSomewhere(db, path))) throw refuse('Nothing answers there: readers would find no page.');
  return path;
}

/** Something is at the path, or it was the address of something that is elsewhere now. */
async function leadsSomewhere(db: Db, path: string): Promise<boolean> {
  if (await whatAnswers(db, path, await readSettings(db))) return true;
  const redirect = await db
    .selectFrom('redirects')
    .select('fromPath')
    .where('fromPath', '=', redirectKey(path))
    .where('targetKind', '!=', 'gone')
    .executeTakeFirst();
  return redirect !== undefined;
}
