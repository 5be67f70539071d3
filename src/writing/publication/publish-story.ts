import { publish } from '../../articles/publish.ts';
import { Forbidden, Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import { mayStory } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { checksOf } from '../checks/checks-of.ts';
import type { StorySnapshot } from '../layout.ts';
import type { Live } from '../live/open-live.ts';
import { guard } from '../stories/guard.ts';
import { factsOf } from '../stories/may.ts';
import { copyHash, hashOf, type StoredCopy, snapshotOfCopy, storedCopy } from '../texts/working-copy.ts';
import { writeText } from '../texts/write-text.ts';
import { handsOf } from '../versions/hands-of.ts';
import { insertVersion } from '../versions/insert-version.ts';

export type StoryAct = 'publish' | 'minor' | 'update' | 'correction' | 'clarification';

/**
 * Gives readers the text as it is at this moment, and keeps that as a version.
 * @throws {Invalid} `act`, `checks` (what blocks, in sentences), and as `publish` does; {Forbidden} {NotFound}
 */
export async function publishStory(
  ctx: NewsroomContext,
  live: Live,
  id: ArticleId,
  { act, note }: { act: StoryAct; note: string },
): Promise<{ edition: number; path: string; version: number }> {
  await guard(ctx.db, ctx.person, id, 'publish');
  return live.within(id, async (room) => {
    await mayAct(ctx, id, act);
    await live.saver.saveNow(room);
    const blocking = (await checksOf(ctx.db, live, room)).filter(({ level }) => level === 'blocks');
    if (blocking.length > 0)
      throw new Invalid('The story cannot be published like this.', {
        checks: blocking.map(({ sentence }) => sentence).join(' '),
      });
    const done = await inTransaction(ctx.db, async (db) => {
      const on = { ...ctx, db };
      const published = await publish(on, id, { act, note });
      const copy = (await storedCopy(db, id)) as StoredCopy;
      // publication gives a slug to a story without one
      const { slug } = snapshotOfCopy(copy);
      const text = await db
        .selectFrom('storyTexts')
        .select(['snapshotJson', 'handsJson'])
        .where('articleId', '=', id)
        .executeTakeFirstOrThrow();
      const snapshot: StorySnapshot = { ...JSON.parse(text.snapshotJson), slug };
      const people = handsOf(text.handsJson, ctx.person.id);
      const { edition } = published;
      const version = await insertVersion(db, id, { snapshot, reason: 'published', people, edition, at: ctx.now() });
      await db
        .updateTable('storyTexts')
        .set({
          snapshotJson: JSON.stringify(snapshot),
          copyHash: copyHash(copy),
          versionHash: hashOf(snapshot),
          handsJson: '[]',
        })
        .where('articleId', '=', id)
        .execute();
      await audit(on, { what: 'story.published', thing: `story:${id}`, version, detail: { act, note, edition } });
      return { ...published, version, snapshot };
    });
    await room.edit((doc) => writeText(doc, done.snapshot, ['slug']), ctx.person.id, { source: 'local' });
    live.tell(id, { kind: 'status' });
    void live.rightsChanged(id);
    return { edition: done.edition, path: done.path, version: done.version };
  });
}

async function mayAct(ctx: NewsroomContext, id: ArticleId, act: StoryAct): Promise<void> {
  const facts = (await factsOf(ctx.db, [id])).get(id);
  if (!facts) return;
  if (facts.status !== 'live' && act !== 'publish')
    throw new Invalid('The story is not live.', { act: 'Readers do not have it yet: publish it.' });
  const corrects = act === 'correction' || act === 'clarification';
  if (corrects && !mayStory(ctx.person, 'story.correct', facts))
    throw new Forbidden('Corrections of this story are for its editors.');
}
