import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';

/** The embargo in force, with who set it; null where there is none. */
export async function embargoOf({ db, now }: Pick<Context, 'db' | 'now'>, id: ArticleId) {
  const row = await db
    .selectFrom('embargoes')
    .leftJoin('people', 'people.id', 'embargoes.personId')
    .select(['embargoes.id', 'until', 'reason', 'personId', 'embargoes.createdAt', 'people.name'])
    .where('articleId', '=', id)
    .where('liftedAt', 'is', null)
    .where((on) => on.or([on('until', 'is', null), on('until', '>', now())]))
    .executeTakeFirst();
  if (!row) return null;
  const { until, reason, personId, name, createdAt: at } = row;
  return { id: row.id, until, reason, by: personId === null ? null : { id: personId, name: name ?? '' }, at };
}
