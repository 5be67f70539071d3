import type { Selectable } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { Database } from '../store/tables.ts';
import { barredBy } from './barred-by.ts';
import type { MediaRow } from './contract.ts';

/** The columns that {@link mediaRowOf} reads. */
export const ROW_COLUMNS = [
  'id',
  'kind',
  'state',
  'hash',
  'mime',
  'fileName',
  'title',
  'alt',
  'caption',
  'credit',
  'width',
  'height',
  'widthsJson',
  'color',
  'focusX',
  'focusY',
  'decorative',
  'own',
  'bytes',
  'usableUntil',
  'uploadedBy',
  'takenAt',
  'createdAt',
] as const;
type Columns = Pick<Selectable<Database['media']>, (typeof ROW_COLUMNS)[number]>;

/** A file as lists and pickers get it. */
export function mediaRowOf(row: Columns, now: Instant): MediaRow {
  const { widthsJson, decorative, own, uploadedBy: _, ...plain } = row;
  return {
    ...plain,
    widths: JSON.parse(widthsJson) as number[],
    decorative: decorative === 1,
    own: own === 1,
    barred: row.state === 'missing' ? 'missing' : barredBy(row, now),
  };
}
