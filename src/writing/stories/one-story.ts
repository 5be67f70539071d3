import type { z } from 'zod';
import type { Byline, Lead } from '../../articles/fields.ts';
import { NotFound } from '../../base/errors.ts';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { Document } from '../../content/document.ts';
import { articlesOf, mediaOf } from '../../content/references-of.ts';
import { upgrade } from '../../content/upgrade.ts';
import { readSettings } from '../../paper/read-settings.ts';
import { colleaguesOf } from '../../people/colleagues.ts';
import type { Person } from '../../people/person.ts';
import type { Db } from '../../store/database.ts';
import type { Someone, story } from '../contract.ts';
import { allSections } from '../lookups/choices.ts';
import { knownThings } from '../lookups/known.ts';
import { storyRows } from './story-rows.ts';

/** What the editor needs besides the text. @throws {NotFound} */
export async function oneStory(
  db: Db,
  person: Person,
  id: ArticleId,
  { whoIsIn, origin }: { whoIsIn(story: ArticleId): Someone[]; origin: string },
): Promise<z.input<typeof story.output>> {
  const [row] = await storyRows(db, person, [id], whoIsIn);
  const article = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !article) throw new NotFound(`story ${id}`);
  const document = upgrade(JSON.parse(article.documentJson)) as Document;
  const lead = article.leadJson === null ? null : (JSON.parse(article.leadJson) as Lead);
  const topics = await db.selectFrom('articleTopics').select('topicId').where('articleId', '=', id).execute();
  const things = await knownThings(db, person, {
    media: [...new Set([...mediaOf(document), lead?.media].filter((file): file is MediaId => file != null))],
    stories: articlesOf(document),
    topics: topics.map(({ topicId }) => topicId),
    authors: (JSON.parse(article.bylineJson) as Byline).people.map(({ author }) => author),
  });
  const linkedFrom = await db
    .selectFrom('liveLinks')
    .innerJoin('liveArticles as live', 'live.id', 'liveLinks.articleId')
    .select(['live.id', 'live.headline'])
    .where('liveLinks.targetId', '=', id)
    .orderBy('live.publishedAt', 'desc')
    .limit(50)
    .execute();
  const { open } = await db
    .selectFrom('passageNotes')
    .select((on) => on.fn.countAll<number>().as('open'))
    .where('articleId', '=', id)
    .where('resolvedAt', 'is', null)
    .executeTakeFirstOrThrow();
  const settings = await readSettings(db);
  return {
    ...row,
    edition: article.edition,
    path: article.path,
    firstPublishedAt: article.firstPublishedAt,
    updatedAt: article.updatedAt,
    createdAt: article.createdAt,
    linkedFrom,
    sections: await allSections(db),
    topics: things.topics,
    authors: things.authors,
    media: things.media,
    links: things.stories,
    colleagues: (await colleaguesOf(db)).map(({ id, name }) => ({ id, name })),
    openNotes: Number(open),
    paper: { language: settings.language, name: settings.name, origin },
  };
}
