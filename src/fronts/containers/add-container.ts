import { Invalid } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Content } from '../cards/contract.ts';
import { changeFront } from '../change-front.ts';
import { containersOf } from '../container-rows.ts';
import type { FrontKey } from '../front-key.ts';
import { MOST_CONTAINERS } from '../layouts.ts';
import { guardFront } from '../may.ts';
import { checkedContent } from './checked-content.ts';
import { placeAfter } from './place-after.ts';
import { drafted } from './save-draft.ts';

/** @throws Invalid `after`, `draft.…`; NotFound; Forbidden */
export async function addContainer(
  ctx: NewsroomContext,
  { key, after, draft }: { key: FrontKey; after: number | null; draft: Content },
): Promise<number> {
  guardFront(ctx.person, key);
  const { id } = await changeFront(ctx, key, async ({ ctx: on, db, front }) => {
    const all = await containersOf(db, front.id);
    if (all.length >= MOST_CONTAINERS)
      throw new Invalid('The front is full.', { after: `A front has at most ${MOST_CONTAINERS} containers.` });
    const known = all.flatMap((one) => [one.draft, ...(one.live ? [one.live] : [])]);
    const content = await checkedContent(on, draft, known);
    return db
      .insertInto('frontContainers')
      .values({
        ...{ frontId: front.id, revision: 1, position: placeAfter(all, after), draftJson: JSON.stringify(content) },
        ...{ isRemoved: 0, isGone: 0, ...drafted(on), livePosition: null, liveJson: null },
        ...{ launchId: null, launchedBy: null, launchedAt: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
  });
  return id;
}
