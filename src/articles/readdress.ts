import { Conflict, Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { slugOf } from '../base/slug.ts';
import { redirectKey } from '../paper/add-redirects.ts';
import { readSettings } from '../paper/read-settings.ts';
import { reservedPart } from '../paper/reserved-addresses.ts';
import { whatAnswers } from '../paper/what-answers.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { copyOfEdition } from './copy-of-edition.ts';
import { type Published, publishCopies } from './publish.ts';
import { readWorkingCopies } from './working-copies.ts';

/**
 * Gives a live article another last part of its address, in a new edition that says what the newest one says. The former
 * address leads to the new one for good, and what led to the former by address leads to the article itself. Changes that
 * the newsroom has not published stay unpublished.
 * @throws {NotFound}; {Conflict} where it is not live; {Invalid} `slug`: nothing left of it, the one it has, the paper's
 * own, or one that something has or had
 */
export async function readdress(ctx: Context, id: ArticleId, wanted: string): Promise<Published & { former: string }> {
  return inTransaction(ctx.db, async (db) => {
    const read = await readWorkingCopies(db, [id]);
    const copy = read.copies.get(id);
    if (!copy) throw new NotFound(`article ${id}`);
    const { status, path: former, edition, touchedAt } = copy.article;
    if (status !== 'live' || former === null || edition === null)
      throw new Conflict('Only what is live has an address to change.', { status });
    const slug = slugOf(wanted);
    const path = former.replace(/[^/]+?(\.\w{1,5})?(\/?)$/, (_, ending = '', slash = '') => slug + ending + slash);
    const wrong = slug === '' ? 'Write at least one letter or digit.' : await whyNot(db, id, { path, former });
    if (wrong) throw new Invalid('The address cannot be this one.', { slug: wrong });
    const { snapshotJson, publishedAt } = await db
      .selectFrom('editions')
      .select(['snapshotJson', 'publishedAt'])
      .where('articleId', '=', id)
      .where('number', '=', edition)
      .executeTakeFirstOrThrow();
    const frozen = await copyOfEdition(db, copy, snapshotJson);
    const copies = new Map([[id, { ...frozen, article: { ...frozen.article, slug } }]]);
    // what led to this address before leads from it no more
    await db.deleteFrom('redirects').where('fromPath', '=', redirectKey(path)).execute();
    const [done] = await publishCopies({ ...ctx, db }, [{ id, act: 'minor', path, ofLive: true }], { ...read, copies });
    // somebody else took it in this moment
    if (done?.path !== path) throw new Invalid('The address cannot be this one.', { slug: taken(path) });
    await leadStraight(db, id, former);
    if (touchedAt > publishedAt) {
      const live = await db.selectFrom('liveArticles').select('touchedAt').where('id', '=', id).executeTakeFirst();
      await db
        .updateTable('articles')
        .set({ touchedAt: Math.max(touchedAt, (live?.touchedAt ?? 0) + 1) })
        .where('id', '=', id)
        .execute();
    }
    return { ...done, former };
  });
}

async function whyNot(
  db: Db,
  id: ArticleId,
  { path, former }: { path: string; former: string },
): Promise<string | null> {
  if (path === former) return 'This is the address that it has.';
  // below a year or a section only the parts that say which form of a page is asked for are kept
  const own = path.split('/').filter(Boolean).length === 1 ? reservedPart(`${path.replace(/\/$/, '')}/`) : null;
  const part = own ?? reservedPart(`/x${path.replace(/\/$/, '')}/`);
  if (part !== null) return `The paper keeps “${part}” for itself.`;
  const there = await whatAnswers(db, path, await readSettings(db));
  const isItself = there && 'target' in there && there.target.kind === 'article' && there.target.id === id;
  if (there && !isItself) return taken(path);
  const old = await db
    .selectFrom('redirects')
    .select(['targetKind', 'targetId'])
    .where('fromPath', '=', redirectKey(path))
    .executeTakeFirst();
  if (!old || (old.targetKind === 'article' && old.targetId === id)) return null;
  return `${path} is an old address that leads readers elsewhere.`;
}

function taken(path: string): string {
  return `Something is at ${path} already.`;
}

/** Old addresses that led to the former one as an address: by identity there is no second step. */
async function leadStraight(db: Db, id: ArticleId, former: string): Promise<void> {
  const bare = former.replace(/\/$/, '');
  await db
    .updateTable('redirects')
    .set({ targetKind: 'article', targetId: id, address: null })
    .where('targetKind', '=', 'address')
    .where('address', 'in', [former, bare, `${bare}/`])
    .execute();
}
