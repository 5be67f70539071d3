import { type SqlBool, sql } from 'kysely';
import type { MediaId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Crops } from './contract.ts';
import type { Source } from './make-rendition.ts';

/** A file that readers may have, by the first 16 characters of its hash. */
export interface PublicFile extends Source {
  id: MediaId;
  kind: 'picture' | 'audio' | 'video' | 'file';
  fileName: string;
  widths: number[];
  width: number | null;
  height: number | null;
  crops: Crops;
  focusX: number;
  focusY: number;
  /** from this instant it is nobody's to see */
  usableUntil: number | null;
}

/** Finds what is public now: what a live story, a front's card, an author's profile or the paper's logos refer to. Anything else is `null`. */
export type PublicFiles = (short: string) => Promise<PublicFile | null>;

const REMEMBERED = 2_000;

/**
 * One query a file, remembered for a second: long enough for the dozen widths and ranges that one page asks for, short
 * enough that a withdrawn picture is gone before anybody notices.
 */
export function createPublicFiles(db: Db, { keepMs = 1_000, now = Date.now } = {}): PublicFiles {
  const known = new Map<string, { until: number; found: Promise<PublicFile | null> }>();
  return (short) => {
    const hit = known.get(short);
    if (hit && hit.until > now()) return hit.found;
    const found = findPublic(db, short, now());
    known.delete(short);
    known.set(short, { until: now() + keepMs, found });
    found.catch(() => known.delete(short));
    if (known.size > REMEMBERED) known.delete(known.keys().next().value as string);
    return found;
  };
}

async function findPublic(db: Db, short: string, now: number): Promise<PublicFile | null> {
  const row = await db
    .selectFrom('media')
    .select([
      'id',
      'hash',
      'kind',
      'mime',
      'fileName',
      'widthsJson',
      'width',
      'height',
      'cropsJson',
      'focusX',
      'focusY',
      'usableUntil',
      'alt',
      'credit',
      'copyright',
      'licenseUrl',
      'sourceType',
    ])
    .where('hash', '>=', short)
    .where('hash', '<', `${short}g`)
    .where('state', '=', 'ready')
    // from the instant its licence ends a file is nobody's to see, whatever still refers to it
    .where((on) => on.or([on('usableUntil', 'is', null), on('usableUntil', '>', now)]))
    .where((on) =>
      on.or([
        on.exists(on.selectFrom('liveMedia').select('articleId').whereRef('liveMedia.mediaId', '=', 'media.id')),
        on.exists(on.selectFrom('frontPictures').select('frontId').whereRef('frontPictures.mediaId', '=', 'media.id')),
        on.exists(on.selectFrom('authors').select('authors.id').whereRef('authors.pictureId', '=', 'media.id')),
        on.exists(
          on
            .selectFrom('settings')
            .select('name')
            .where('name', 'in', ['logo', 'logoDark'])
            .where(sql<SqlBool>`value_json = cast(media.id as text)`),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  if (!row?.hash?.startsWith(short)) return null;
  const { widthsJson, cropsJson, hash, ...plain } = row;
  return { ...plain, hash, widths: JSON.parse(widthsJson) as number[], crops: JSON.parse(cropsJson) as Crops };
}
