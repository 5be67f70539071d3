import { createHash } from 'node:crypto';
import type { ArticleInput } from '../../articles/article-input.ts';
import type { Byline, Design, Display, Genre, Lead, SearchFields } from '../../articles/fields.ts';
import { wordCount } from '../../articles/word-count.ts';
import type { ArticleId, SectionId, TopicId } from '../../base/ids.ts';
import type { Document } from '../../content/document.ts';
import { renderText } from '../../content/render/text.ts';
import { upgrade } from '../../content/upgrade.ts';
import type { Db } from '../../store/database.ts';
import { dialectOf } from '../../store/dialect.ts';
import type { Row } from '../../store/tables.ts';
import type { StorySnapshot } from '../layout.ts';
import { EMPTY } from './empty.ts';

/** A working copy as the database has it. */
export interface StoredCopy {
  article: Row<'articles'>;
  /** the primary one first */
  sectionIds: SectionId[];
  topicIds: TopicId[];
}

/** Null where there is no such article. On PostgreSQL the article is locked until the transaction ends. */
export async function storedCopy(db: Db, id: ArticleId): Promise<StoredCopy | null> {
  const article = await db
    .selectFrom('articles')
    .selectAll()
    .where('id', '=', id)
    .$if(dialectOf(db) === 'postgres' && db.isTransaction, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!article) return null;
  const sections = await db
    .selectFrom('articleSections')
    .select('sectionId')
    .where('articleId', '=', id)
    .orderBy('isPrimary', 'desc')
    .orderBy('sectionId')
    .execute();
  const topics = await db
    .selectFrom('articleTopics')
    .select('topicId')
    .where('articleId', '=', id)
    .orderBy('position')
    .execute();
  return {
    article,
    sectionIds: sections.map(({ sectionId }) => sectionId),
    topicIds: topics.map(({ topicId }) => topicId),
  };
}

/** What the editor shows of a working copy. Front headline and notes to colleagues are in no other place than the text. */
export function snapshotOfCopy({ article, sectionIds, topicIds }: StoredCopy): StorySnapshot {
  const lead = article.leadJson === null ? null : (JSON.parse(article.leadJson) as Lead);
  const byline = JSON.parse(article.bylineJson) as Byline;
  const search = JSON.parse(article.searchJson) as SearchFields;
  return {
    ...EMPTY,
    headline: article.headline,
    standfirst: article.standfirst,
    kicker: article.kicker,
    searchTitle: search.title ?? '',
    searchDescription: search.description ?? '',
    socialTitle: search.socialTitle ?? '',
    socialDescription: search.socialDescription ?? '',
    frontHeadline: search.frontHeadline ?? '',
    bylineText: byline.text,
    leadCaption: lead?.caption ?? [],
    slug: article.slug,
    genre: article.genre,
    design: article.design,
    display: article.display,
    language: article.language,
    sectionId: article.sectionId,
    sectionIds: sectionIds.filter((id) => id !== article.sectionId),
    topicIds,
    lead: lead && {
      media: lead.media,
      ...(lead.missing !== undefined && { missing: lead.missing }),
      alt: lead.alt,
      ...(lead.decorative && { decorative: true }),
      ...(lead.crop !== undefined && { crop: lead.crop }),
      ...(lead.credit !== undefined && { credit: lead.credit }),
    },
    byline: byline.people,
    commentsOpen: article.commentsOpen === 1,
    canonical: search.canonical ?? '',
    noindex: search.noindex === true,
    body: upgrade(JSON.parse(article.documentJson)) as Document,
  };
}

/** The whole working copy that a snapshot makes; what the editor does not show stays as it is in the one before. */
export function inputOf(snapshot: StorySnapshot, { article }: StoredCopy): ArticleInput {
  const former = JSON.parse(article.searchJson) as SearchFields;
  const search: SearchFields = {
    ...(former.legacy && { legacy: former.legacy }),
    ...(former.socialMedia !== undefined && { socialMedia: former.socialMedia }),
    ...(snapshot.searchTitle.trim() && { title: line(snapshot.searchTitle) }),
    ...(snapshot.searchDescription.trim() && { description: line(snapshot.searchDescription) }),
    ...(snapshot.socialTitle.trim() && { socialTitle: line(snapshot.socialTitle) }),
    ...(snapshot.socialDescription.trim() && { socialDescription: line(snapshot.socialDescription) }),
    ...(snapshot.frontHeadline.trim() && { frontHeadline: line(snapshot.frontHeadline) }),
    ...(snapshot.canonical && { canonical: snapshot.canonical }),
    ...(snapshot.noindex && { noindex: true }),
  };
  return {
    id: article.id,
    kind: article.kind,
    slug: snapshot.slug,
    parentId: article.parentId,
    position: article.position,
    headline: line(snapshot.headline),
    standfirst: line(snapshot.standfirst),
    kicker: line(snapshot.kicker),
    genre: snapshot.genre as Genre,
    design: snapshot.design as Design,
    display: snapshot.display as Display,
    language: snapshot.language,
    document: snapshot.body,
    lead: leadOf(snapshot),
    byline: { people: snapshot.byline, text: line(snapshot.bylineText) },
    search,
    sectionId: snapshot.sectionId,
    sectionIds: snapshot.sectionIds,
    topicIds: snapshot.topicIds,
    sticky: article.sticky === 1,
    commentsOpen: snapshot.commentsOpen,
    password: article.password,
    guid: article.guid,
  };
}

/** Names the content of a working copy, for telling whether something else changed it. */
export function copyHash(copy: StoredCopy): string {
  return hashOf(snapshotOfCopy(copy));
}

export function hashOf(snapshot: StorySnapshot): string {
  return createHash('sha256').update(JSON.stringify(snapshot)).digest('base64url');
}

/** Words of the text alone. */
export function wordsOf(snapshot: StorySnapshot): number {
  return wordCount(renderText(snapshot.body));
}

function leadOf({ lead, leadCaption }: StorySnapshot): Lead | null {
  if (!lead) return null;
  return {
    media: lead.media,
    alt: lead.alt,
    caption: leadCaption,
    ...(lead.missing !== undefined && { missing: lead.missing }),
    ...(lead.decorative && { decorative: true }),
    ...(lead.crop != null && { crop: lead.crop }),
    ...(lead.credit != null && { credit: lead.credit }),
  };
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
