import { type RawBuilder, sql } from 'kysely';
import type { ArticleId, SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { homeOf } from './home-of.ts';
import { asPicks, neighbour } from './list-sql.ts';
import type { LiveState } from './live-state.ts';

/** Where an article stands in these states of it (before and after a change): everything that may show it. */
export function eventTags(states: readonly LiveState[]): string[] {
  const tags = new Set<string>(['edits', 'latest']);
  for (const state of states) {
    for (const tag of [`article:${state.id}`, `card:${state.id}`, `line:${state.id}`]) tags.add(tag);
    for (const id of state.sections) tags.add(`section:${id}`);
    for (const id of state.topics) tags.add(`topic:${id}`);
    for (const id of state.authors) tags.add(`author:${id}`);
    if (state.kind === 'story') tags.add('front');
    else if (state.parentId !== null) tags.add(`article:${state.parentId}`);
  }
  return [...tags];
}

/** What of that shows anything else than before, where the article stands where it stood: no list is another then. */
export function editTags(before: LiveState, after: LiveState): string[] {
  const tags = ['edits', `article:${after.id}`];
  if (before.shown.line !== after.shown.line) tags.push(`line:${after.id}`, `card:${after.id}`);
  else if (before.shown.card !== after.shown.card) tags.push(`card:${after.id}`);
  return tags;
}

export function standsAsBefore(before: LiveState | undefined, after: LiveState): before is LiveState {
  return before !== undefined && standing(before) === standing(after);
}

function standing({ shown, sections, topics, authors }: LiveState): string {
  const sorted = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);
  return JSON.stringify([shown.place, sorted(sections), sorted(topics), sorted(authors)]);
}

/**
 * Tags of the pages that change with an article that came, moved or went, though they carry no tag of it: those that have it
 * beside them in time in their own home list and, where it was not live before, all that shows the words of those that link
 * to it. One query; ask after the change is written.
 */
export async function besideTagsOf(db: Db, states: readonly LiveState[], arrived: boolean): Promise<string[]> {
  const picks: Beside[] = states.flatMap((state) => [
    ...(state.kind === 'story' ? [null, ...state.sections].flatMap((home) => besideIn(home, state)) : []),
    ...(arrived
      ? [{ tag: 'article', ids: sql`select article_id as id from live_links where target_id = ${state.id}` }]
      : []),
  ]);
  if (!picks.length) return [];
  const { rows } = await sql<{ list: number; id: ArticleId; sectionId: SectionId | null }>`
    select list, id, section_id from (${asPicks(picks.map(({ ids }) => ids))}) as beside
    join live_articles using (id)`.execute(db);
  return [
    ...new Set(
      rows.flatMap(({ list, id, sectionId }) => {
        const { tag, home } = picks[list] as Beside;
        return home === undefined || home === sectionId ? [`${tag}:${id}`] : [];
      }),
    ),
  ];
}

interface Beside {
  tag: string;
  ids: RawBuilder<unknown>;
  /** counts only for those whose home this is: of others, other stories are the neighbours. Absent: for all */
  home?: SectionId | null;
}

function besideIn(home: SectionId | null, state: LiveState): Beside[] {
  return (['older', 'newer'] as const).map((which) => ({
    ...{ tag: 'around', home, ids: neighbour(homeOf({ sectionId: home }), state, which) },
  }));
}
