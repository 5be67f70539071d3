import { readdress } from '../../articles/readdress.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { StorySnapshot } from '../layout.ts';
import type { Live } from '../live/open-live.ts';
import { guard } from '../stories/guard.ts';
import { copyHash, type StoredCopy, snapshotOfCopy, storedCopy } from '../texts/working-copy.ts';
import { writeText } from '../texts/write-text.ts';
import { keepEdition } from '../versions/keep-edition.ts';

/** Changes the address of a live story, and the last part of it in the shared text. @throws as `readdress`, and as `guard` */
export async function changeAddress(
  ctx: NewsroomContext,
  live: Live,
  id: ArticleId,
  slug: string,
): Promise<{ path: string; edition: number; version: number }> {
  await guard(ctx.db, ctx.person, id, 'publish');
  return live.within(id, async (room) => {
    await live.saver.saveNow(room);
    const done = await inTransaction(ctx.db, async (db) => {
      const on = { ...ctx, db };
      const { path, former, edition } = await readdress(on, id, slug);
      const version = (await keepEdition(on, id, edition, [ctx.person.id])) as number;
      const copy = (await storedCopy(db, id)) as StoredCopy;
      const text = await db
        .selectFrom('storyTexts')
        .select('snapshotJson')
        .where('articleId', '=', id)
        .executeTakeFirstOrThrow();
      const own: StorySnapshot = { ...JSON.parse(text.snapshotJson), slug: snapshotOfCopy(copy).slug };
      await db
        .updateTable('storyTexts')
        .set({ snapshotJson: JSON.stringify(own), copyHash: copyHash(copy) })
        .where('articleId', '=', id)
        .execute();
      const detail = { from: former, to: path, edition };
      await audit(on, { what: 'story.readdressed', thing: `story:${id}`, version, detail });
      return { path, edition, version, own };
    });
    await room.edit((doc) => writeText(doc, done.own, ['slug']), ctx.person.id, { source: 'local' });
    live.tell(id, { kind: 'status' });
    const { own: _, ...answer } = done;
    return answer;
  });
}
