import { withdraw } from '../../articles/withdraw.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { StorySnapshot } from '../layout.ts';
import type { Live } from '../live/open-live.ts';
import { guard } from '../stories/guard.ts';
import { hashOf } from '../texts/working-copy.ts';
import { handsOf } from '../versions/hands-of.ts';
import { insertVersion } from '../versions/insert-version.ts';

/** Takes a live story from the readers, with the reason in the audit log, and keeps its text as a version. */
export async function withdrawStory(
  ctx: NewsroomContext,
  live: Live,
  id: ArticleId,
  reason: string,
): Promise<{ version: number }> {
  await guard(ctx.db, ctx.person, id, 'withdraw');
  return live.within(id, async (room) => {
    await live.saver.saveNow(room);
    const version = await inTransaction(ctx.db, async (db) => {
      const on = { ...ctx, db };
      await withdraw(on, id);
      const text = await db
        .selectFrom('storyTexts')
        .select(['snapshotJson', 'handsJson'])
        .where('articleId', '=', id)
        .executeTakeFirstOrThrow();
      const snapshot = JSON.parse(text.snapshotJson) as StorySnapshot;
      const people = handsOf(text.handsJson, ctx.person.id);
      const number = await insertVersion(db, id, { snapshot, reason: 'withdrawn', people, at: ctx.now() });
      await db
        .updateTable('storyTexts')
        .set({ versionHash: hashOf(snapshot), handsJson: '[]' })
        .where('articleId', '=', id)
        .execute();
      await audit(on, { what: 'story.withdrawn', thing: `story:${id}`, version: number, detail: { reason } });
      return number;
    });
    live.tell(id, { kind: 'status' });
    void live.rightsChanged(id);
    return { version };
  });
}
