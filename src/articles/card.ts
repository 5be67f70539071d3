import type { Instant } from '../base/clock.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import type { Byline, Design, Genre, Lead } from './fields.ts';
import { type PictureRow, pictureFrom } from './picture-sql.ts';
import type { Card, PublicByline } from './public.ts';

/** One row of `selectCards`. */
export interface CardRow {
  list: number;
  place: number;
  id: ArticleId;
  kind: 'story' | 'page';
  path: string;
  headline: string;
  standfirst: string;
  kicker: string;
  genre: string;
  design: string;
  language: string;
  sectionId: SectionId | null;
  bylineJson: string;
  publishedAt: Instant;
  updatedAt: Instant | null;
  sticky: 0 | 1;
  commentCount: number;
  leadJson: string | null;
  pictureJson: string;
  peopleJson: string;
}

export function cardFrom(row: CardRow): Card {
  const picture = pictureFrom(JSON.parse(row.pictureJson) as PictureRow);
  const lead = row.leadJson === null ? null : (JSON.parse(row.leadJson) as Lead);
  return {
    id: row.id,
    kind: row.kind,
    path: row.path,
    headline: row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker,
    genre: row.genre as Genre,
    design: row.design as Design,
    language: row.language,
    sectionId: row.sectionId,
    byline: (JSON.parse(row.peopleJson) as PersonRow[]).map(bylineFrom),
    bylineText: (JSON.parse(row.bylineJson) as Byline).text,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    sticky: row.sticky === 1,
    commentCount: row.commentCount,
    picture,
    alt: lead?.decorative ? '' : lead?.alt || picture?.alt || '',
  };
}

interface PersonRow extends Omit<PublicByline, 'picture'> {
  picture: PictureRow;
}

export function bylineFrom({ id, name, slug, role, jobTitle, picture }: PersonRow): PublicByline {
  return { id, name, slug, role, jobTitle, picture: pictureFrom(picture) };
}
