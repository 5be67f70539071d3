import { type RawBuilder, sql } from 'kysely';
import type { MediaId } from '../base/ids.ts';
import type { Picture } from '../media/public.ts';
import type { JsonSql } from '../store/json-sql.ts';

/** What a row of `media` under this name must be for readers to see it as a picture. */
export function readyPicture(name: 'm' | 'ap'): RawBuilder<boolean> {
  const at = sql.raw(name);
  return sql`${at}.state = 'ready' and ${at}.hash is not null and ${at}.kind = 'picture' and ${at}.width > 0 and ${at}.height > 0`;
}

/** The fields of a picture; all null where the joined row is missing. */
export function pictureFields(name: 'm' | 'ap' | 'x'): Record<string, RawBuilder<unknown>> {
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([field, column]) => [field, sql`${sql.raw(name)}.${sql.raw(column)}`]),
  );
}

export function pictureJson(json: JsonSql, name: 'm' | 'ap'): RawBuilder<unknown> {
  return json.object(pictureFields(name));
}

/** A picture as the database hands it over; null where there is none. */
export function pictureFrom(row: PictureRow): Picture | null {
  if (!row.hash || !row.width || !row.height) return null;
  const { widthsJson, color, cropsJson, ...plain } = row;
  return {
    ...plain,
    hash: row.hash,
    width: row.width,
    height: row.height,
    widths: JSON.parse(widthsJson ?? '[]') as number[],
    color: color ?? '#cccccc',
    ...(cropsJson && cropsJson !== '{}' && { crops: JSON.parse(cropsJson) as NonNullable<Picture['crops']> }),
  };
}

export interface PictureRow extends Omit<Picture, 'hash' | 'width' | 'height' | 'widths' | 'color' | 'crops' | 'part'> {
  id: MediaId;
  hash: string | null;
  width: number | null;
  height: number | null;
  widthsJson: string | null;
  color: string | null;
  cropsJson: string | null;
}

const COLUMNS: Record<keyof PictureRow, string> = {
  id: 'id',
  hash: 'hash',
  width: 'width',
  height: 'height',
  widthsJson: 'widths_json',
  color: 'color',
  alt: 'alt',
  caption: 'caption',
  credit: 'credit',
  copyright: 'copyright',
  licenseUrl: 'license_url',
  sourceType: 'source_type',
  focusX: 'focus_x',
  focusY: 'focus_y',
  cropsJson: 'crops_json',
};
