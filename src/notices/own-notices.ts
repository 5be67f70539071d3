import type { z } from 'zod';
import type { ArticleId, PersonId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import { mayStory } from '../people/rights.ts';
import { factsOf } from '../people/story-facts.ts';
import type { Db } from '../store/database.ts';
import type { notices } from './contract.ts';
import { KINDS, type NoticeKind } from './kinds.ts';

type Asked = z.output<typeof notices.input>;
const MENTIONS: readonly NoticeKind[] = ['mention', 'reply'];

/** What this person is told, newest first; what they may see no more keeps silent about its story. */
export async function ownNotices(
  db: Db,
  person: Person,
  { unread, mentions, before, limit }: Asked,
): Promise<z.input<typeof notices.output>> {
  const rows = await db
    .selectFrom('notices')
    .leftJoin('articles', 'articles.id', 'notices.articleId')
    .leftJoin('plans', 'plans.articleId', 'notices.articleId')
    .leftJoin('people', 'people.id', 'notices.byId')
    .select(['notices.id', 'notices.kind', 'notices.articleId', 'notices.byId', 'notices.dataJson', 'notices.count'])
    .select(['notices.at', 'notices.readAt', 'articles.headline', 'plans.workingTitle', 'people.name as byName'])
    .where('notices.personId', '=', person.id)
    .where('notices.shown', '=', 1)
    .where('notices.kind', 'in', mentions === '1' ? MENTIONS : KINDS)
    .$if(unread === '1', (query) => query.where('notices.readAt', 'is', null))
    .$if(before !== undefined, (query) => query.where('notices.id', '<', before as number))
    .orderBy('notices.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const facts = await factsOf(db, [...new Set(page.flatMap(({ articleId }) => articleId ?? []))]);
  const isSeen = (story: ArticleId): boolean => {
    const own = facts.get(story);
    return own !== undefined && mayStory(person, 'story.read', own);
  };
  return {
    notices: page
      .filter(({ articleId }) => articleId === null || isSeen(articleId))
      .map((row) => ({
        id: row.id,
        kind: row.kind as NoticeKind,
        story: row.articleId && { id: row.articleId, title: row.workingTitle || row.headline || '' },
        by: row.byId && { id: row.byId, name: row.byName ?? row.byId },
        data: JSON.parse(row.dataJson),
        count: row.count,
        at: row.at,
        isRead: row.readAt !== null,
      })),
    unread: await unreadOf(db, person.id),
    more: rows.length > limit,
  };
}

export async function unreadOf(db: Db, person: PersonId): Promise<number> {
  const { count } = await db
    .selectFrom('notices')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('personId', '=', person)
    .where('shown', '=', 1)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
