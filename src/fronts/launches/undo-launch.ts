import { Conflict, NotFound } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { changeFront } from '../change-front.ts';
import type { FrontKey } from '../front-key.ts';
import { guardFront } from '../may.ts';
import { type LaunchedState, parsed } from '../stored.ts';
import { applyLaunch } from './apply-launch.ts';
import { heldFast } from './held-fast.ts';

/**
 * Brings back what readers had before a launch, in all containers that it changed, in one act, which can be taken back too.
 * A draft that is as it was launched goes back with it; one that somebody worked on since stays.
 * @throws Conflict with a sentence where one of them was launched again since, or it was taken back; NotFound; Forbidden
 */
export async function undoLaunch(ctx: NewsroomContext, { key, id }: { key: FrontKey; id: number }): Promise<number> {
  guardFront(ctx.person, key);
  const { launch } = await changeFront(ctx, key, async (changing) => {
    const { db, front } = changing;
    const row = await db
      .selectFrom('frontLaunches')
      .selectAll()
      .where('id', '=', id)
      .where('frontId', '=', front.id)
      .executeTakeFirst();
    if (!row) throw new NotFound(`launch ${id}`);
    const fast = (await heldFast(db, [row])).get(id);
    if (fast) throw new Conflict(fast);
    const states = parsed<LaunchedState[]>(row.beforeJson);
    const after = new Map(parsed<LaunchedState[]>(row.afterJson).map((state) => [state.id, state]));
    const done = await applyLaunch(
      changing,
      { kind: 'undo', by: ctx.person.id, states, undoes: id },
      (container, { id: one, content, position }) => {
        const launched = after.get(one);
        const isUntouched = JSON.stringify(container.draft) === JSON.stringify(launched?.content ?? container.draft);
        if (content === null) return { isGone: row.kind === 'undo' || row.kind === 'begin' ? 1 : 0 };
        return {
          ...{ isGone: 0, isRemoved: 0 },
          ...(isUntouched && launched?.content && { draftJson: JSON.stringify(content) }),
          ...(isUntouched && position !== null && { position }),
        };
      },
    );
    await db.updateTable('frontLaunches').set({ undoneBy: done.launch }).where('id', '=', id).execute();
    return done;
  });
  return launch;
}
