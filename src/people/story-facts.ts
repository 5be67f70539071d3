import type { ArticleId, PersonId, SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { StoryFacts } from './rights.ts';

/** What the rules need to know, of several stories at once. */
export async function factsOf(db: Db, stories: readonly ArticleId[]): Promise<Map<ArticleId, StoryFacts>> {
  const facts = new Map<
    ArticleId,
    {
      status: StoryFacts['status'];
      people: PersonId[];
      sectionId: SectionId | null;
      sectionIds: SectionId[];
      isRetracted?: true;
    }
  >();
  if (stories.length === 0) return facts;
  const rows = await db
    .selectFrom('articles')
    .leftJoin('withdrawals', (join) =>
      join.onRef('withdrawals.articleId', '=', 'articles.id').on('withdrawals.kind', '=', 'retract'),
    )
    .select(['id', 'status', 'sectionId', 'withdrawals.kind as withdrawal'])
    .where('id', 'in', stories)
    .execute();
  for (const { id, withdrawal, ...row } of rows)
    facts.set(id, { ...row, people: [], sectionIds: [], ...(withdrawal && { isRetracted: true }) });
  const people = await db
    .selectFrom('storyPeople')
    .select(['articleId', 'personId'])
    .where('articleId', 'in', stories)
    .orderBy('addedAt')
    .orderBy('personId')
    .execute();
  for (const { articleId, personId } of people) facts.get(articleId)?.people.push(personId);
  const sections = await db
    .selectFrom('articleSections')
    .select(['articleId', 'sectionId'])
    .where('articleId', 'in', stories)
    .execute();
  for (const { articleId, sectionId } of sections) facts.get(articleId)?.sectionIds.push(sectionId);
  return facts;
}
