import { Conflict } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import type { Live } from '../../writing/live/open-live.ts';
import { guard } from '../../writing/stories/guard.ts';
import { snapshotOfCopy } from '../../writing/texts/working-copy.ts';
import { savedText } from '../texts/saved-text.ts';
import { liveSnapshot } from './live-snapshot.ts';

/** What readers have beside what is written at this moment. @throws {Conflict} where the story is not live */
export async function pendingOf(
  ctx: NewsroomContext,
  live: Live,
  id: ArticleId,
): Promise<{ live: StorySnapshot; working: StorySnapshot }> {
  await guard(ctx.db, ctx.person, id);
  return live.within(id, async (room) => {
    await live.saver.saveNow(room);
    const { copy } = await savedText(ctx.db, id);
    const seen = await liveSnapshot(ctx.db, copy);
    if (!seen) throw new Conflict('Readers do not have this story.', { status: copy.article.status });
    return { live: seen, working: snapshotOfCopy(copy) };
  });
}
