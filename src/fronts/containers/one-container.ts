import { Conflict, NotFound } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Changing } from '../change-front.ts';
import { type ContainerRow, containersOf } from '../container-rows.ts';
import { viewContainer } from '../view/view-containers.ts';

/**
 * The container that a change is for, with all of its front.
 * @throws NotFound; Conflict with the `container` as it is, where it changed since `base`
 */
export async function oneContainer(
  { ctx, db, front }: Changing<NewsroomContext>,
  id: number,
  base: number,
): Promise<{ row: ContainerRow; all: ContainerRow[] }> {
  const all = await containersOf(db, front.id);
  const row = all.find((one) => one.id === id);
  if (!row) throw new NotFound(`container ${id}`);
  if (row.revision !== base)
    throw new Conflict('Somebody else changed this container.', await viewContainer(ctx, front.key, id));
  return { row, all };
}
