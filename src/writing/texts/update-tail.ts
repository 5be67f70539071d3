import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import { NumberTrail } from '../../store/number-trail.ts';

/** The tables that what is written is put into, before it is acknowledged. */
export type UpdateTable = 'storyUpdates' | 'fixUpdates';

const AT_ONCE = 2_000;

/** What is written in stories, by any process that shares the database, as it becomes known: each row once. */
export class UpdateTail {
  readonly #db: Db;
  readonly #table: UpdateTable;
  readonly #trail: NumberTrail;

  private constructor(db: Db, table: UpdateTable, trail: NumberTrail) {
    this.#db = db;
    this.#table = table;
    this.#trail = trail;
  }

  /** Begins with what is written from now on. */
  static async open(db: Db, now: () => number, table: UpdateTable): Promise<UpdateTail> {
    const { newest } = await db
      .selectFrom(table)
      .select((on) => on.fn.max('id').as('newest'))
      .executeTakeFirstOrThrow();
    const last = Number(newest ?? 0);
    const trail = new NumberTrail({ last, now, mayHaveGaps: dialectOf(db) === 'postgres' });
    await trail.lookBack(async (above) => {
      const rows = await db.selectFrom(table).select('id').where('id', '>', above).where('id', '<=', last).execute();
      return rows.map(({ id }) => id);
    });
    return new UpdateTail(db, table, trail);
  }

  async next(): Promise<{ id: number; story: ArticleId }[]> {
    const { last, gaps } = this.#trail;
    const rows = await this.#db
      .selectFrom(this.#table)
      .select(['id', 'articleId as story'])
      .where((on) => (gaps.length === 0 ? on('id', '>', last) : on.or([on('id', '>', last), on('id', 'in', gaps)])))
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    this.#trail.pass(rows.map(({ id }) => id));
    return rows;
  }
}
