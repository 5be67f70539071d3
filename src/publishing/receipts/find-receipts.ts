import { NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { mayReadOthers } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Row } from '../../store/tables.ts';
import { factsOf, storyMayOf } from '../../writing/stories/may.ts';
import { type Receipt, receiptsFrom } from './receipt-rows.ts';

type Ctx = Pick<NewsroomContext, 'db' | 'now' | 'person'>;

/** @throws {NotFound} where there is none, or it is about a story that is none for this person */
export async function oneReceipt(ctx: Ctx, id: number): Promise<Receipt> {
  return one(ctx, await receiptRow(ctx, id));
}

/** A receipt that this person may see. @throws as {@link oneReceipt} */
export async function receiptRow(ctx: Ctx, id: number): Promise<Row<'receipts'>> {
  const row = await ctx.db.selectFrom('receipts').selectAll().where('id', '=', id).executeTakeFirst();
  const [seen] = row ? await thoseInSight(ctx, [row]) : [];
  if (!seen) throw new NotFound(`receipt ${id}`);
  return seen;
}

async function one({ db, now }: Ctx, row: Row<'receipts'>): Promise<Receipt> {
  const [found] = await receiptsFrom(db, [row], now());
  return found as Receipt;
}

export interface Wanted {
  story?: ArticleId | undefined;
  state?: Row<'receipts'>['state'] | undefined;
  before?: number | undefined;
  limit: number;
}

/** Receipts of what this person may read, newest first. Reads on where some are left out, so that a page is full. */
export async function findReceipts(
  ctx: Ctx,
  { story, state, before, limit }: Wanted,
): Promise<{ receipts: Receipt[]; more: boolean }> {
  const found: Row<'receipts'>[] = [];
  let last = before;
  for (;;) {
    const rows = await ctx.db
      .selectFrom('receipts')
      .selectAll()
      .$if(story !== undefined, (query) => query.where('articleId', '=', story as ArticleId))
      .$if(state !== undefined, (query) => query.where('state', '=', state as Row<'receipts'>['state']))
      .$if(last !== undefined, (query) => query.where('id', '<', last as number))
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    found.push(...(await thoseInSight(ctx, rows)));
    last = rows.at(-1)?.id;
    if (found.length > limit || rows.length <= limit) break;
  }
  return {
    receipts: await receiptsFrom(ctx.db, found.slice(0, limit), ctx.now()),
    more: found.length > limit,
  };
}

/** Those about stories that this person may read. What is about a front is for all who may see fronts. */
async function thoseInSight({ db, person }: Ctx, rows: readonly Row<'receipts'>[]): Promise<Row<'receipts'>[]> {
  const ids = [...new Set(rows.flatMap(({ articleId }) => articleId ?? []))];
  const facts = await factsOf(db, ids);
  return rows.filter(({ articleId }) => {
    if (articleId === null) return mayReadOthers(person);
    const known = facts.get(articleId);
    return known !== undefined && storyMayOf(person, known) !== null;
  });
}
