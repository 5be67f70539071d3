import { type RawBuilder, sql } from 'kysely';
import type { JsonSql } from '../store/json-sql.ts';
import { type PictureRow, pictureFrom, pictureJson } from './picture-sql.ts';
import type { PublicAuthor } from './public.ts';

/** What readers may know of an author `a` with the picture `ap`; the e-mail address is not among it. */
export function authorFields(json: JsonSql): Record<string, RawBuilder<unknown>> {
  return {
    id: sql`a.id`,
    slug: sql`a.slug`,
    name: sql`a.name`,
    kind: sql`a.kind`,
    jobTitle: sql`a.job_title`,
    biography: sql`a.biography`,
    beat: sql`a.beat`,
    location: sql`a.location`,
    languages: sql`a.languages`,
    disclosure: sql`a.disclosure`,
    linksJson: sql`a.links_json`,
    createdAt: sql`a.created_at`,
    picture: pictureJson(json, 'ap'),
  };
}

export interface AuthorRow extends Omit<PublicAuthor, 'links' | 'picture'> {
  linksJson: string;
  picture: PictureRow;
}

export function authorFrom(row: AuthorRow): PublicAuthor {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    jobTitle: row.jobTitle,
    biography: row.biography,
    beat: row.beat,
    location: row.location,
    languages: row.languages,
    disclosure: row.disclosure,
    links: JSON.parse(row.linksJson) as PublicAuthor['links'],
    createdAt: row.createdAt ?? null,
    picture: pictureFrom(row.picture),
  };
}
