import { Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { inPieces } from '../store/insert-many.ts';
import type { NewRow, Row } from '../store/tables.ts';
import type { ArticleInput } from './article-input.ts';
import { withdraw } from './withdraw.ts';
import type { WorkingRow } from './working-row.ts';

interface Work {
  input: ArticleInput;
  row: WorkingRow;
}

type Old = Pick<Row<'articles'>, 'id' | 'status' | 'path' | 'scheduledAt' | 'createdAt'>;

/**
 * Puts the rows in the place of the working copies with their inputs' ids (those without one are left), and empties their
 * lists of sections and topics. What an input does not speak of (state, path, date of creation) stays. An article that is
 * live and is given another state is withdrawn first.
 */
export async function replaceCopies(ctx: Context, all: readonly Work[]): Promise<void> {
  const work = all.filter(({ input }) => input.id);
  const ids = work.map(({ input }) => input.id as ArticleId);
  if (!ids.length) return;
  if (new Set(ids).size < ids.length)
    throw new Invalid('An article is there twice.', { id: 'Save each article once.' });
  const rows = await ctx.db
    .selectFrom('articles')
    .select(['id', 'status', 'path', 'scheduledAt', 'createdAt'])
    .where('id', 'in', ids)
    .execute();
  const olds = new Map(rows.map((row) => [row.id, row]));
  const changed: NewRow<'articles'>[] = [];
  for (const { input, row } of work) {
    const old = olds.get(input.id as ArticleId);
    if (!old) throw new NotFound(`article ${input.id}`);
    if (old.status === 'live' && row.password)
      throw new Invalid('The article is live.', { password: 'Withdraw it first.' });
    if (old.status === 'live' && row.status) await withdraw(ctx, old.id);
    changed.push({ ...row, ...kept(old, input, row), id: old.id });
  }
  for (const some of inPieces(changed)) {
    const columns = Object.keys(some[0] as object).filter((column) => column !== 'id') as (keyof Row<'articles'>)[];
    await ctx.db
      .insertInto('articles')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((on) => Object.fromEntries(columns.map((column) => [column, on.ref(`excluded.${column}`)]))),
      )
      .execute();
  }
  await ctx.db.deleteFrom('articleSections').where('articleId', 'in', ids).execute();
  await ctx.db.deleteFrom('articleTopics').where('articleId', 'in', ids).execute();
}

function kept(old: Old, input: ArticleInput, row: WorkingRow) {
  return {
    status: row.status ?? old.status,
    path: row.path ?? old.path,
    createdAt: input.createdAt ?? old.createdAt,
    scheduledAt: row.status ? row.scheduledAt : old.scheduledAt,
  };
}
