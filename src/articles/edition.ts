import type { Instant } from '../base/clock.ts';
import { Conflict, Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId, AuthorId, MediaId } from '../base/ids.ts';
import { slugOf } from '../base/slug.ts';
import { withPlainWords } from '../base/without-turns.ts';
import type { Document } from '../content/document.ts';
import { upgrade } from '../content/upgrade.ts';
import type { Row } from '../store/tables.ts';
import type { Byline, Lead, SearchFields } from './fields.ts';
import { liveRow } from './live-row.ts';
import type { LiveState } from './live-state.ts';
import type { PublishOrder } from './publish.ts';
import type { SectionTree } from './section-tree.ts';
import { shownOf } from './shown-of.ts';
import type { WorkingCopy } from './working-copies.ts';

/** A working copy on its way to the readers, with what publication decides. */
export interface Edition extends WorkingCopy {
  order: PublishOrder;
  number: number;
  slug: string;
  /** '' until `choosePaths` has set it */
  path: string;
  document: Document;
  lead: Lead | null;
  byline: Byline;
  search: SearchFields;
  publishedAt: Instant;
  updatedAt: Instant | null;
  correctedAt: Instant | null;
  touchedAt: Instant;
}

/** The next edition of a copy, its address still to be chosen. @throws as `publish` does */
export function editionOf(
  order: PublishOrder & { id: ArticleId },
  copy: WorkingCopy | undefined,
  now: Instant,
): Edition {
  if (!copy) throw new NotFound(`article ${order.id}`);
  const article = { ...copy.article, ...publicWords(copy.article) };
  const { act } = order;
  if (article.status === 'private' || article.status === 'trash')
    throw new Conflict(`An article that is ${article.status} cannot be published.`, { status: article.status });
  const publishedAt = Math.floor(order.publishedAt ?? article.firstPublishedAt ?? now);
  const wrong: Record<string, string> = {};
  if (article.password !== null)
    wrong.password = 'An article with a password cannot be live: take the password off first.';
  if (!article.headline) wrong.headline = 'A live article needs a headline.';
  if (publishedAt > now) wrong.publishedAt = 'This lies in the future: schedule the article.';
  const corrects = act === 'correction' || act === 'clarification';
  if (corrects && !order.note?.trim()) wrong.note = 'Say to readers what was wrong.';
  if (Object.keys(wrong).length) throw new Invalid(`The article “${article.headline}” cannot be published.`, wrong);
  return {
    ...copy,
    article,
    order,
    number: (article.edition ?? 0) + 1,
    slug: article.slug || slugOf(article.headline) || String(article.id),
    path: '',
    document: upgrade(JSON.parse(article.documentJson)) as Document,
    lead: article.leadJson === null ? null : (JSON.parse(article.leadJson) as Lead),
    byline: withPlainWords(JSON.parse(article.bylineJson) as Byline),
    search: withPlainWords(JSON.parse(article.searchJson) as SearchFields),
    publishedAt,
    updatedAt: order.updatedAt !== undefined ? order.updatedAt : act === 'update' || corrects ? now : article.updatedAt,
    correctedAt: corrects ? (order.updatedAt ?? now) : article.correctedAt,
    touchedAt: now,
  };
}

/** What stands in lists and feeds beside the words of others turns nothing. */
function publicWords({ headline, kicker, standfirst }: Row<'articles'>) {
  return withPlainWords({ headline, kicker, standfirst });
}

/** Where readers will find the edition. Pages stand in no list. */
export function stateOf(edition: Edition, sections: SectionTree): LiveState {
  const { article, path, publishedAt, byline } = edition;
  const listed = article.kind === 'story';
  return {
    id: article.id,
    kind: article.kind,
    path,
    publishedAt,
    sectionId: article.sectionId,
    parentId: article.parentId,
    sections: listed ? sections.withAncestors(edition.sectionIds) : [],
    topics: listed ? edition.topicIds : [],
    authors: listed ? [...new Set(byline.people.map(({ author }): AuthorId => author))] : [],
    shown: shownOf(liveRow(edition, 0, 0)),
  };
}

/** The lead picture and what else the fields beside the document refer to. */
export function fieldMedia({ lead, search }: Edition): MediaId[] {
  return [lead?.media, search.socialMedia].filter((id) => id != null);
}
