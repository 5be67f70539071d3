import type { Row } from '../store/tables.ts';
import type { Edition } from './edition.ts';

/** The row that lists and pages read of an edition. */
export function liveRow(edition: Edition, wordCount: number, commentCount: number): Row<'liveArticles'> {
  const { article, lead } = edition;
  return {
    id: article.id,
    kind: article.kind,
    edition: edition.number,
    path: edition.path,
    slug: edition.slug,
    parentId: article.parentId,
    position: article.position,
    headline: article.headline,
    standfirst: article.standfirst,
    kicker: article.kicker,
    genre: article.genre,
    design: article.design,
    display: article.display,
    language: article.language,
    sectionId: article.sectionId,
    leadJson: article.leadJson,
    leadMediaId: lead?.media ?? null,
    bylineJson: article.bylineJson,
    searchJson: article.searchJson,
    // a page stands in no list, so it cannot stand at the top of one
    sticky: article.kind === 'story' ? article.sticky : 0,
    commentsOpen: article.commentsOpen,
    inFeeds: article.inFeeds,
    commentCount,
    wordCount,
    publishedAt: edition.publishedAt,
    updatedAt: edition.updatedAt,
    correctedAt: edition.correctedAt,
    touchedAt: edition.touchedAt,
    guid: article.guid,
  };
}
