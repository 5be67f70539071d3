import { Conflict, Invalid } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { type Changing, changeFront } from '../change-front.ts';
import { type ContainerRow, containersOf, isPending } from '../container-rows.ts';
import type { FrontKey } from '../front-key.ts';
import { guardFront } from '../may.ts';
import type { WaitingState } from '../stored.ts';
import { viewFront } from '../view/view-front.ts';
import { applyLaunch } from './apply-launch.ts';

export interface Chosen {
  id: number;
  revision: number;
}

/**
 * Readers get these drafts, all in one act. @throws Conflict with the front where one was changed since it was looked at;
 * Invalid `containers` where there is nothing to launch; Forbidden; NotFound
 */
export async function launchFront(
  ctx: NewsroomContext,
  { key, containers }: { key: FrontKey; containers: readonly Chosen[] },
): Promise<number> {
  guardFront(ctx.person, key);
  const { launch } = await changeFront(ctx, key, async (changing) => {
    const states = await chosenDrafts(changing, containers);
    return applyLaunch(
      changing,
      {
        ...{ kind: 'launch', by: ctx.person.id },
        states: states.map(({ id, content, position }) => ({ id, content, position: content && position })),
      },
      (_, { content }) => ({ draftBy: null, draftAt: null, isRemoved: 0, isGone: content ? 0 : 1 }),
    );
  });
  return launch;
}

/** The drafts at the revisions that were looked at. */
export async function chosenDrafts(
  { ctx, db, front }: Changing<NewsroomContext>,
  containers: readonly Chosen[],
): Promise<WaitingState[]> {
  const all = new Map((await containersOf(db, front.id)).map((row) => [row.id, row]));
  const rows: ContainerRow[] = [];
  for (const { id, revision } of new Map(containers.map((one) => [one.id, one])).values()) {
    const row = all.get(id);
    if (!row || row.revision !== revision)
      throw new Conflict('Somebody changed this front meanwhile: look at it again.', await viewFront(ctx, front.key));
    rows.push(row);
  }
  if (!rows.some(isPending))
    throw new Invalid('Readers have all of this already.', { containers: 'There is nothing new in them.' });
  return rows.filter(isPending).map((row) => ({
    ...{ id: row.id, revision: row.revision, position: row.position },
    content: row.isRemoved === 1 ? null : row.draft,
  }));
}
