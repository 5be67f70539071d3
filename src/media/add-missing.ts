import type { MediaId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import { FILE_KINDS, type Mime } from './file-kinds.ts';
import { columnsOf, type FileWords, storedName, webAddress } from './file-words.ts';

/**
 * Notes a file that could not be had, with its words, so that stories can refer to it and it can be found later. The same
 * source address is the same file, missing or not.
 */
export async function addMissing(ctx: Context, words: FileWords & { sourceUrl: string }): Promise<MediaId> {
  const sourceUrl = webAddress(words.sourceUrl) ?? '';
  const mime = guess(words.fileName || sourceUrl);
  return inTransaction(ctx.db, async (db) => {
    const known = await db
      .selectFrom('media')
      .select('id')
      .where('sourceUrl', '=', sourceUrl)
      .orderBy('id')
      .executeTakeFirst();
    if (known && sourceUrl) return known.id;
    const { id } = await db
      .insertInto('media')
      .values({
        ...{ state: 'missing', hash: null, kind: FILE_KINDS[mime].kind, mime, bytes: 0 },
        ...{ width: null, height: null, color: null, fileName: storedName(words.fileName, mime), sourceUrl },
        ...columnsOf(words),
        createdAt: ctx.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(db, { kind: 'media.added', media: id }, ctx.now());
    return id;
  });
}

/** With no bytes to look at, the name is all there is; it decides nothing but the word that lists show. */
function guess(name: string): Mime {
  const extension = name
    .toLowerCase()
    .match(/\.([a-z0-9]{2,5})(?:$|[?#])/)?.[1]
    ?.replace('jpeg', 'jpg');
  const found = (Object.keys(FILE_KINDS) as Mime[]).find((mime) => FILE_KINDS[mime].extension === extension);
  return found ?? 'image/jpeg';
}
