import { Conflict } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { changeFront } from '../change-front.ts';
import type { FrontKey } from '../front-key.ts';
import { waitingNames } from '../launches/waiting-text.ts';
import { guardFront } from '../may.ts';
import { oneContainer } from './one-container.ts';
import { placeAfter } from './place-after.ts';
import { drafted } from './save-draft.ts';

interface Which {
  key: FrontKey;
  id: number;
  base: number;
}

/** In the draft; readers have the old order until this container is launched. @throws Conflict; Invalid `after` */
export async function moveContainer(
  ctx: NewsroomContext,
  { key, id, base, after }: Which & { after: number | null },
): Promise<void> {
  guardFront(ctx.person, key);
  await changeFront(ctx, key, async (changing) => {
    const { row, all } = await oneContainer(changing, id, base);
    const others = all.filter((one) => one !== row);
    const at = after === null ? 0 : others.findIndex((one) => one.id === after) + 1;
    const order = [...others.slice(0, at), row, ...others.slice(at)];
    // where readers have it among these already, that is its place
    const isBack =
      row.livePosition !== null &&
      isSorted(order.map((one) => (one === row ? (row.livePosition ?? '') : one.position)));
    const position = isBack && row.livePosition !== null ? row.livePosition : placeAfter(others, after);
    await changing.db
      .updateTable('frontContainers')
      .set({ position, ...drafted(changing.ctx), revision: row.revision + 1 })
      .where('id', '=', id)
      .execute();
    return {};
  });
}

function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, at) => at === 0 || (keys[at - 1] as string) < key);
}

/** In the draft; what was never launched is gone at once. @throws Conflict */
export async function removeContainer(ctx: NewsroomContext, { key, id, base }: Which): Promise<void> {
  guardFront(ctx.person, key);
  await changeFront(ctx, key, async (changing) => {
    const { row } = await oneContainer(changing, id, base);
    if (row.live === null) await dropContainer(changing.db, row);
    else
      await changing.db
        .updateTable('frontContainers')
        .set({ isRemoved: 1, ...drafted(changing.ctx), revision: row.revision + 1 })
        .where('id', '=', id)
        .execute();
    return {};
  });
}

/** The draft becomes what readers have; what was never launched is gone. @throws Conflict */
export async function discardDraft(ctx: NewsroomContext, { key, id, base }: Which): Promise<void> {
  guardFront(ctx.person, key);
  await changeFront(ctx, key, async (changing) => {
    const { row } = await oneContainer(changing, id, base);
    if (row.live === null || row.livePosition === null) await dropContainer(changing.db, row);
    else
      await changing.db
        .updateTable('frontContainers')
        .set({
          ...{ draftJson: JSON.stringify(row.live), position: row.livePosition, isRemoved: 0 },
          ...{ draftBy: null, draftAt: null, revision: row.revision + 1 },
        })
        .where('id', '=', id)
        .execute();
    return {};
  });
}

/** A container that history names stays as a row that nobody sees, so that what took it away can be taken back. */
async function dropContainer(
  db: NewsroomContext['db'],
  { id, frontId, launchId, revision }: { id: number; frontId: number; launchId: number | null; revision: number },
): Promise<void> {
  const waits = await db
    .selectFrom('frontSchedules')
    .select('id')
    .where('frontId', '=', frontId)
    .where('state', '=', 'waiting')
    .execute();
  const names = await waitingNames(
    db,
    waits.map((one) => one.id),
  );
  if ([...names.values()].flat().some((one) => one.id === id))
    throw new Conflict('It waits for the hour of a launch: call that off first.');
  if (launchId === null) await db.deleteFrom('frontContainers').where('id', '=', id).execute();
  else
    await db
      .updateTable('frontContainers')
      .set({ isGone: 1, revision: revision + 1 })
      .where('id', '=', id)
      .execute();
}
