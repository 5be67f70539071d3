import { readSettings } from '../../paper/read-settings.ts';
import { namedPeople } from '../../people/named-people.ts';
import { may } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Row } from '../../store/tables.ts';
import { placedStories } from '../view/placed-stories.ts';
import type { Breaking } from './contract.ts';

type Asking = Pick<NewsroomContext, 'db' | 'now' | 'person'>;

/** What stands on every page, and the last twenty that did, newest first. */
export async function listBreaking(ctx: Asking) {
  const rows = await ctx.db.selectFrom('breakingNews').selectAll().orderBy('id', 'desc').limit(21).execute();
  const all = await told(ctx, rows);
  const now = all.find(({ endedWhy }) => endedWhy === null) ?? null;
  const { zone } = await readSettings(ctx.db);
  return { now, earlier: all.filter((one) => one !== now).slice(0, 20), mayEdit: may(ctx.person, 'front.edit'), zone };
}

export async function breakingNow(ctx: Asking): Promise<Breaking | null> {
  return (await listBreaking(ctx)).now;
}

async function told(ctx: Asking, rows: readonly Row<'breakingNews'>[]): Promise<Breaking[]> {
  const stories = await placedStories(
    ctx,
    ctx.person,
    rows.flatMap(({ articleId }) => articleId ?? []),
  );
  const named = await namedPeople(
    ctx.db,
    rows.flatMap(({ setBy, endedBy }) => [setBy, endedBy]),
  );
  return rows.map(({ id, text, articleId, endsAt, setBy, setAt, endedAt, endedBy, endedWhy }) => {
    const isOver = endedWhy === null && endsAt <= ctx.now();
    return {
      ...{ id, text, endsAt, setAt, setBy: named(setBy), endedBy: named(endedBy) },
      story: articleId === null ? null : (stories.get(articleId) ?? null),
      endedAt: isOver ? endsAt : endedAt,
      endedWhy: isOver ? 'time' : endedWhy,
    };
  });
}
