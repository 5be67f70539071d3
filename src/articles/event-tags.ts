import { sql } from 'kysely';
import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { homeOf } from './home-of.ts';
import { asPicks, neighbour } from './list-sql.ts';
import type { LiveState } from './live-state.ts';

/** The cache tags of what shows an article in one of these states of it (before and after a change). */
export function eventTags(states: readonly LiveState[], neighbours: readonly ArticleId[] = []): string[] {
  const tags = new Set<string>();
  for (const state of states) {
    tags.add(`article:${state.id}`);
    for (const id of state.sections) tags.add(`section:${id}`);
    for (const id of state.topics) tags.add(`topic:${id}`);
    for (const id of state.authors) tags.add(`author:${id}`);
    if (state.kind === 'story') tags.add('front').add('latest');
    else if (state.parentId !== null) tags.add(`article:${state.parentId}`);
  }
  for (const id of neighbours) tags.add(`article:${id}`);
  return [...tags];
}

/**
 * The articles whose pages change with this one though they carry no tag of it: its neighbours in time and, where it was
 * not live before, those that link to it already. One query; ask after the change is written.
 */
export async function besideOf(db: Db, states: readonly LiveState[], arrived: boolean): Promise<ArticleId[]> {
  const beside = states.flatMap((state) => [
    ...(state.kind === 'story'
      ? [neighbour(homeOf(state), state, 'older'), neighbour(homeOf(state), state, 'newer')]
      : []),
    ...(arrived ? [sql`select article_id as id from live_links where target_id = ${state.id}`] : []),
  ]);
  if (!beside.length) return [];
  const { rows } = await sql<{ id: ArticleId }>`select distinct id from (${asPicks(beside)}) as beside`.execute(db);
  return rows.map(({ id }) => id);
}
