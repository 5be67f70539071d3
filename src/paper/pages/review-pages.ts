import { Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Patch } from '../../store/tables.ts';
import { readSettings } from '../read-settings.ts';
import { dayIn, monthsLater } from './days.ts';

interface Review {
  reviewBy: string | null;
  everyMonths: number;
  ownerId: PersonId | null;
}

/** Says by when a page is to be looked through, and by whom. @throws {Invalid} `ownerId`; {NotFound} */
export async function planReview(ctx: Context, id: ArticleId, review: Review): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const page = await pageOf(db, id);
    const owner = review.ownerId
      ? await db
          .selectFrom('people')
          .select('name')
          .where('id', '=', review.ownerId)
          .where('state', '=', 'active')
          .executeTakeFirst()
      : null;
    if (owner === undefined)
      throw new Invalid('The review does not fit.', { ownerId: 'There is nobody of this name here.' });
    await put(db, id, review);
    await audit(
      { ...ctx, db },
      {
        what: 'page.reviewPlanned',
        thing: `story:${id}`,
        detail: { headline: page.headline, ...review },
      },
    );
  });
}

/** Writes down that somebody looked a page through, and when that is due again. @returns the day, or null */
export async function notePageReview(ctx: Context, id: ArticleId): Promise<string | null> {
  return inTransaction(ctx.db, async (db) => {
    const page = await pageOf(db, id);
    const { zone } = await readSettings(db);
    const before = await db.selectFrom('pageReviews').selectAll().where('articleId', '=', id).executeTakeFirst();
    const months = before?.everyMonths ?? 0;
    const reviewBy = months > 0 ? monthsLater(dayIn(zone, ctx.now()), months) : null;
    const reviewedBy = ctx.who as PersonId | null;
    await put(db, id, { reviewBy, reviewedAt: ctx.now(), reviewedBy });
    await audit(
      { ...ctx, db },
      {
        what: 'page.reviewed',
        thing: `story:${id}`,
        detail: { headline: page.headline, due: before?.reviewBy ?? null, next: reviewBy },
      },
    );
    return reviewBy;
  });
}

async function pageOf(db: Db, id: ArticleId): Promise<{ headline: string }> {
  const page = await db
    .selectFrom('articles')
    .select('headline')
    .where('id', '=', id)
    .where('kind', '=', 'page')
    .where('status', '<>', 'trash')
    .executeTakeFirst();
  if (!page) throw new NotFound(`page ${id}`);
  return page;
}

async function put(db: Db, articleId: ArticleId, row: Omit<Patch<'pageReviews'>, 'articleId'>): Promise<void> {
  const empty = { reviewBy: null, ownerId: null, reviewedAt: null, reviewedBy: null };
  await db
    .insertInto('pageReviews')
    .values({ ...empty, ...row, articleId })
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet(row))
    .execute();
}
