import { randomBytes } from 'node:crypto';
import { Invalid, NotFound } from '../base/errors.ts';
import type { PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Row } from '../store/tables.ts';
import { clean } from './file-words.ts';
import { UPLOAD_LIMITS } from './upload-limits.ts';

/** 192 bits, hex: nobody finds another's by trying. */
export const UPLOAD_ID = /^[a-f0-9]{48}$/;

/**
 * Notes that this person begins an upload. @returns its id
 * @throws Invalid `file` where it is too large, or too much is unfinished
 */
export async function beginUpload(
  ctx: Context,
  person: PersonId,
  file: { name: string; bytes: number },
): Promise<string> {
  const { name, bytes } = file;
  if (!Number.isSafeInteger(bytes) || bytes < 1)
    throw new Invalid('The file is empty.', { file: 'Choose a file with content.' });
  if (bytes > UPLOAD_LIMITS.bytes)
    throw new Invalid('The file is too large.', { file: `At most ${UPLOAD_LIMITS.bytes} bytes.` });
  const id = randomBytes(24).toString('hex');
  return inTransaction(ctx.db, async (db) => {
    const own = await unfinished(db, person);
    if (own.count >= UPLOAD_LIMITS.each || own.bytes + bytes > UPLOAD_LIMITS.eachBytes)
      throw new Invalid('Too many of your uploads are unfinished.', { file: 'Finish or cancel some of them first.' });
    if ((await unfinished(db)).bytes + bytes > UPLOAD_LIMITS.allBytes)
      throw new Invalid('There is no room for more uploads now.', { file: 'Try again in a while.' });
    await db
      .insertInto('uploads')
      .values({
        id,
        personId: person,
        fileName: clean(name).slice(-500),
        bytes,
        beganAt: ctx.now(),
        mediaId: null,
        finishedAt: null,
      })
      .execute();
    return id;
  });
}

/** @throws NotFound for one that is not there or is somebody else's: which of the two is not told */
export async function uploadOf(db: Db, person: PersonId, id: string): Promise<Row<'uploads'>> {
  const row = UPLOAD_ID.test(id)
    ? await db.selectFrom('uploads').selectAll().where('id', '=', id).where('personId', '=', person).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('There is no such upload.');
  return row;
}

async function unfinished(db: Db, person?: PersonId): Promise<{ count: number; bytes: number }> {
  const found = await db
    .selectFrom('uploads')
    .select((on) => [on.fn.countAll<number>().as('count'), on.fn.sum<number | null>('bytes').as('bytes')])
    .where('mediaId', 'is', null)
    .$if(person !== undefined, (query) => query.where('personId', '=', person as PersonId))
    .executeTakeFirstOrThrow();
  return { count: Number(found.count), bytes: Number(found.bytes ?? 0) };
}
