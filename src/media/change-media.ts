import type { z } from 'zod';
import { Conflict, Forbidden, Invalid } from '../base/errors.ts';
import type { MediaId } from '../base/ids.ts';
import { audit } from '../people/audit.ts';
import type { NewsroomContext } from '../people/serve.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import type { Patch, Row } from '../store/tables.ts';
import { type changeMedia as endpoint, RIGHTS_FIELDS } from './contract.ts';
import { dropRenditions } from './drop-renditions.ts';
import { clean, webAddress } from './file-words.ts';
import { mayEdit, mayRights } from './may.ts';
import { mediaById, mediaItem } from './media-item.ts';
import { searchWordsOf } from './search-words.ts';
import type { Storage } from './storage/storage.ts';

type Input = z.output<typeof endpoint.input>;

/**
 * Changes the words and rights of a file; what is left out stays. Pages that show it are made anew, and so are renditions
 * where what they carry about their author has changed.
 * @throws NotFound; Forbidden; Conflict with the item as it is where somebody was quicker; Invalid `licenseUrl`
 */
export async function changeMedia(ctx: NewsroomContext, storage: Storage, { id, revision, ...asked }: Input) {
  const before = await inTransaction(ctx.db, async (db) => {
    const row = await mediaById(db, id);
    const rights = RIGHTS_FIELDS.filter((field) => asked[field] !== undefined && !isSame(row, field, asked[field]));
    if (!mayEdit(ctx.person, row)) throw new Forbidden('You may not change this file.');
    if (rights.length > 0 && !mayRights(ctx.person, row))
      throw new Forbidden('The rights are for the picture desk to say.');
    const patch = columnsFrom(asked);
    await patchMedia({ ...ctx, db }, storage, row, revision, {
      ...patch,
      searchWords: searchWordsOf({ ...row, ...patch }),
    });
    if (rights.length > 0) {
      const detail = Object.fromEntries(rights.map((field) => [field, [row[field] ?? null, asked[field] ?? null]]));
      await audit({ ...ctx, db }, { what: 'media.rights', thing: `media:${id}`, detail });
    }
    return row;
  });
  if (before.hash && CARRIED.some((field) => asked[field] !== undefined && asked[field] !== before[field]))
    await dropRenditions(storage, { ...before, hash: before.hash });
  return mediaItem(ctx, storage, id);
}

// what `xmp-packet.ts` writes into every rendition
const CARRIED = ['credit', 'copyright', 'licenseUrl', 'alt'] as const;

/** Writes the columns where the row is still the one that was seen, and says that it changed. @throws Conflict */
export async function patchMedia(
  ctx: NewsroomContext & { db: Db },
  storage: Storage,
  { id }: { id: MediaId },
  revision: number,
  patch: Patch<'media'>,
): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('media')
    .set({ ...patch, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new Conflict('Somebody changed this file meanwhile.', await mediaItem(ctx, storage, id));
  await recordEvent(ctx.db, { kind: 'media.changed', media: id }, ctx.now());
}

function columnsFrom(asked: Omit<Input, 'id' | 'revision'>): Patch<'media'> {
  const patch: Patch<'media'> = {};
  for (const field of TEXTS) if (asked[field] !== undefined) patch[field] = clean(asked[field]);
  if (asked.decorative !== undefined) patch.decorative = asked.decorative ? 1 : 0;
  if (asked.own !== undefined) patch.own = asked.own ? 1 : 0;
  if (asked.takenAt !== undefined) patch.takenAt = asked.takenAt;
  if (asked.usableUntil !== undefined) patch.usableUntil = asked.usableUntil;
  if (asked.licence !== undefined) patch.licence = asked.licence;
  if (asked.usableFor !== undefined) patch.usableFor = asked.usableFor;
  if (asked.licenseUrl !== undefined) {
    patch.licenseUrl = asked.licenseUrl ? webAddress(asked.licenseUrl) : null;
    if (asked.licenseUrl && !patch.licenseUrl)
      throw new Invalid('This is no address.', { licenseUrl: 'It must begin with https:// or http://.' });
  }
  return patch;
}

const TEXTS = [
  'title',
  'alt',
  'caption',
  'description',
  'credit',
  'photographer',
  'place',
  'copyright',
  'supplier',
  'rightsNote',
] as const;

function isSame(row: Row<'media'>, field: (typeof RIGHTS_FIELDS)[number], value: unknown): boolean {
  const now = row[field];
  return typeof value === 'boolean' ? (now === 1) === value : (now ?? null) === (value ?? null);
}
