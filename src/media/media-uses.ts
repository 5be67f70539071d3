import type { ArticleId, MediaId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import { mayStory } from '../people/rights.ts';
import type { Db } from '../store/database.ts';
import type { MediaUse } from './contract.ts';

const MOST = 200;

/**
 * The stories that show a file, those that readers see first. What the person may not read is only counted, unless it is
 * live, where everybody sees it.
 */
export async function mediaUses(db: Db, id: MediaId, person: Person): Promise<{ uses: MediaUse[]; more: number }> {
  const rows = await db
    .selectFrom('articles')
    .leftJoin('articleMedia as copy', (on) =>
      on.onRef('copy.articleId', '=', 'articles.id').on('copy.mediaId', '=', id),
    )
    .leftJoin('liveMedia as live', (on) => on.onRef('live.articleId', '=', 'articles.id').on('live.mediaId', '=', id))
    .leftJoin('liveArticles as shown', 'shown.id', 'articles.id')
    .select([
      ...(['articles.id', 'articles.headline', 'articles.status', 'articles.path', 'articles.sectionId'] as const),
      ...([
        'shown.headline as liveHeadline',
        'shown.path as livePath',
        'copy.isCurrent',
        'live.mediaId as liveId',
      ] as const),
    ])
    .where('articles.id', 'in', (on) =>
      on
        .selectFrom('articleMedia')
        .select('articleId')
        .where('mediaId', '=', id)
        .union(on.selectFrom('liveMedia').select('articleId').where('mediaId', '=', id)),
    )
    .orderBy('articles.touchedAt', 'desc')
    .limit(MOST + 1)
    .execute();
  const facts = await storyFacts(
    db,
    rows.map((row) => row.id),
  );
  const uses = rows.slice(0, MOST).flatMap((row): MediaUse[] => {
    const { id: article, headline, status, path, isCurrent, liveId, liveHeadline, livePath } = row;
    const { people = [], sectionIds = [] } = facts.get(row.id) ?? {};
    const isLive = liveId !== null;
    if (mayStory(person, 'story.read', { ...row, people, sectionIds }))
      return [{ article, headline, status, path, isLive, isCurrent: isCurrent === 1 }];
    // what every reader sees, and nothing of the work on it
    if (!isLive || liveHeadline === null) return [];
    return [{ article, headline: liveHeadline, status: 'live', path: livePath, isLive, isCurrent: false }];
  });
  uses.sort((a, b) => Number(b.isLive) - Number(a.isLive) || Number(b.isCurrent) - Number(a.isCurrent));
  return { uses, more: rows.length - uses.length };
}

async function storyFacts(db: Db, ids: readonly ArticleId[]) {
  const facts = new Map<ArticleId, { people: Person['id'][]; sectionIds: NonNullable<Person['sections']>[number][] }>();
  if (ids.length === 0) return facts;
  for (const id of ids) facts.set(id, { people: [], sectionIds: [] });
  const people = await db
    .selectFrom('storyPeople')
    .select(['articleId', 'personId'])
    .where('articleId', 'in', ids)
    .execute();
  for (const { articleId, personId } of people) facts.get(articleId)?.people.push(personId as Person['id']);
  const sections = await db
    .selectFrom('articleSections')
    .select(['articleId', 'sectionId'])
    .where('articleId', 'in', ids)
    .execute();
  for (const { articleId, sectionId } of sections) facts.get(articleId)?.sectionIds.push(sectionId);
  return facts;
}
