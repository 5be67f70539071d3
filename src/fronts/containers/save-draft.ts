import type { NewsroomContext } from '../../people/serve.ts';
import type { Content } from '../cards/contract.ts';
import { changeFront } from '../change-front.ts';
import type { FrontKey } from '../front-key.ts';
import { guardFront } from '../may.ts';
import { checkedContent } from './checked-content.ts';
import { noteRemoved, removedCards } from './note-removed.ts';
import { oneContainer } from './one-container.ts';

/** @throws Conflict with the container where it changed since `base`; Invalid as `checkedContent`; NotFound; Forbidden */
export async function saveDraft(
  ctx: NewsroomContext,
  { key, id, base, draft }: { key: FrontKey; id: number; base: number; draft: Content },
): Promise<void> {
  guardFront(ctx.person, key);
  await changeFront(ctx, key, async (changing) => {
    const { ctx: on, db } = changing;
    const { row, all } = await oneContainer(changing, id, base);
    // its own content last: what it says of a card goes before what another container says
    const known = [...all.filter((one) => one !== row), row].flatMap((one) => [
      ...(one.live ? [one.live] : []),
      one.draft,
    ]);
    const content = await checkedContent(on, draft, known);
    await noteRemoved(on, id, removedCards(row.draft.cards, content.cards), { by: on.person.id, reason: 'removed' });
    await db
      .updateTable('frontContainers')
      .set({ draftJson: JSON.stringify(content), ...drafted(on), revision: row.revision + 1, isRemoved: 0 })
      .where('id', '=', id)
      .execute();
    return {};
  });
}

export function drafted({ person, now }: Pick<NewsroomContext, 'person' | 'now'>) {
  return { draftBy: person.id, draftAt: now() };
}
