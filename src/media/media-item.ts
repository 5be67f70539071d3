import { NotFound } from '../base/errors.ts';
import type { MediaId } from '../base/ids.ts';
import type { NewsroomContext } from '../people/serve.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { Crops, Licence, MediaItem, UsableFor } from './contract.ts';
import type { Embedded } from './embedded.ts';
import { mayEdit, mayRemove, mayRights } from './may.ts';
import { mediaRowOf, ROW_COLUMNS } from './media-row.ts';
import { mediaUses } from './media-uses.ts';
import { shownElsewhere } from './shown-elsewhere.ts';
import type { Storage } from './storage/storage.ts';
import { embeddedOf } from './take-in.ts';

/** Everything about one file, as this person gets it. @throws NotFound */
export async function mediaItem(ctx: NewsroomContext, storage: Storage, id: MediaId): Promise<MediaItem> {
  const { db, person } = ctx;
  const row = await mediaById(db, id);
  const { uses, more } = await mediaUses(db, id, person);
  const { description, copyright, licenseUrl, sourceType, sourceUrl, place } = row;
  const { photographer, supplier, rightsNote, revision } = row;
  return {
    ...mediaRowOf(row, ctx.now()),
    ...{
      description,
      copyright,
      licenseUrl,
      sourceType,
      sourceUrl,
      place,
      photographer,
      supplier,
      rightsNote,
      revision,
    },
    licence: row.licence as Licence,
    usableFor: row.usableFor as UsableFor,
    crops: JSON.parse(row.cropsJson) as Crops,
    uploadedBy: await nameOf(db, row.uploadedBy),
    embedded: told(await embedded(storage, row)),
    uses,
    moreUses: more,
    elsewhere: await shownElsewhere(db, id),
    secondChoices: await secondChoices(ctx, id),
    may: { edit: mayEdit(person, row), rights: mayRights(person, row), remove: mayRemove(person) },
  };
}

export async function mediaById(db: Db, id: MediaId): Promise<Row<'media'>> {
  const row = await db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(`No file ${id}.`);
  return row;
}

async function secondChoices({ db, now }: NewsroomContext, id: MediaId): Promise<MediaItem['secondChoices']> {
  const rows = await db
    .selectFrom('secondChoices')
    .innerJoin('media', 'media.id', 'secondChoices.replacementId')
    .select(ROW_COLUMNS.map((name) => `media.${name}` as const))
    .select('articleId')
    .where('mediaId', '=', id)
    .orderBy('articleId')
    .execute();
  return rows.map(({ articleId, ...row }) => ({ article: articleId || null, replacement: mediaRowOf(row, now()) }));
}

async function nameOf(db: Db, id: Row<'media'>['uploadedBy']): Promise<MediaItem['uploadedBy']> {
  if (!id) return null;
  const person = await db.selectFrom('people').select('name').where('id', '=', id).executeTakeFirst();
  return { id, name: person?.name ?? '' };
}

async function embedded(storage: Storage, { hash, kind }: Row<'media'>): Promise<Embedded | null> {
  return hash && kind === 'picture' ? await embeddedOf(storage, hash).catch(() => null) : null;
}

function told(found: Embedded | null): MediaItem['embedded'] {
  const { creator = '', credit = '', copyright = '', headline = '', caption = '', alt = '' } = found ?? {};
  const { place = '', takenAt = null, usageTerms = '' } = found ?? {};
  return { creator, credit, copyright, headline, caption, alt, place, takenAt, usageTerms };
}
