import { NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { NewRow, Row } from '../store/tables.ts';
import { hoursOf } from './hours-of.ts';
import { NO_NEEDS } from './needs.ts';
import { firstOf, firstWorking, statusesOf } from './statuses.ts';

/**
 * The plan of a story, locked for this transaction (the article's row stands for it). Where nobody made one it stands in
 * the first working status, or in the ready one where its text was said to be ready or has an hour. @throws {NotFound}
 */
export async function ensurePlan(ctx: Context, story: ArticleId): Promise<Row<'plans'>> {
  const { db } = ctx;
  // the same row that saving the text takes first
  await db
    .updateTable('articles')
    .set((on) => ({ position: on.ref('position') }))
    .where('id', '=', story)
    .execute();
  const found = await db.selectFrom('plans').selectAll().where('articleId', '=', story).executeTakeFirst();
  if (found) return found;
  const article = await db
    .selectFrom('articles')
    .select(['status', 'sectionId', 'createdAt', 'touchedAt'])
    .where('id', '=', story)
    .executeTakeFirst();
  if (!article) throw new NotFound(`story ${story}`);
  const statuses = await statusesOf(db);
  const isDone = article.status !== 'draft' && article.status !== 'trash';
  const status = (isDone && firstOf(statuses, 'ready')) || firstWorking(statuses);
  const { scheduled } = (await hoursOf(db, [story]))(story);
  return db
    .insertInto('plans')
    .values({
      ...emptyPlan(story, ctx),
      statusId: status.id,
      deskId: article.sectionId,
      createdAt: article.createdAt,
      createdBy: null,
      touchedAt: article.touchedAt,
      // an hour was given to this version, and by whom
      ...(status.kind === 'ready' &&
        scheduled && {
          ...{ readyVersion: scheduled.version, readyAt: scheduled.createdAt, readyBy: scheduled.personId },
        }),
      // of what readers have, only further work stands on the board
      closedAt: article.status === 'live' || article.status === 'withdrawn' ? ctx.now() : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function emptyPlan(story: ArticleId, { now, who }: Context): Omit<NewRow<'plans'>, 'statusId'> {
  return {
    articleId: story,
    ...{ workingTitle: '', deskId: null, dueAt: null, slotAt: null, priority: 0, plannedLength: null },
    ...{ needsJson: JSON.stringify(NO_NEEDS), notes: '', readyVersion: null, readyAt: null, readyBy: null },
    ...{ unreadiedAt: null, unreadiedByJson: '[]', closedAt: null, overdueToldAt: null },
    createdAt: now(),
    createdBy: who as NewRow<'plans'>['createdBy'],
    touchedAt: now(),
  };
}
