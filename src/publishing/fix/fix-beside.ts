import * as Y from 'yjs';
import { NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import type { Live } from '../../writing/live/open-live.ts';
import { guard } from '../../writing/stories/guard.ts';
import { snapshotOfState, workingOf } from '../texts/saved-text.ts';

/** What readers have beside the fix that is open, typed a moment ago or not. @throws {NotFound} where none is; {Forbidden} */
export async function fixBeside(
  { db, person }: NewsroomContext,
  live: Live,
  id: ArticleId,
): Promise<{ live: StorySnapshot; working: StorySnapshot; look: string }> {
  await guard(db, person, id, 'publish');
  const seen = await db
    .selectFrom('fixes')
    .innerJoin('liveTexts', 'liveTexts.articleId', 'fixes.articleId')
    .select('liveTexts.state')
    .where('fixes.articleId', '=', id)
    .executeTakeFirst();
  if (!seen) throw new NotFound(`fix of story ${id}`);
  const working = await live.withinFix(id, async ({ doc }) => snapshotOfState(Y.encodeStateAsUpdate(doc)));
  return { live: snapshotOfState(seen.state), working, look: workingOf(working) };
}
