import { Conflict, NotFound } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Row } from '../../store/tables.ts';
import { changeFront } from '../change-front.ts';
import type { FrontKey } from '../front-key.ts';
import { guardFront } from '../may.ts';
import { type LaunchedState, parsed } from '../stored.ts';
import { applyLaunch } from './apply-launch.ts';
import { heldFast } from './held-fast.ts';

/**
 * Brings back what readers had before a launch, in all containers that it changed, in one act, which can be taken back too.
 * Drafts stay: what was launched is there to be mended, or what somebody made of it since.
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
        if (content === null) return { isGone: row.kind === 'undo' || row.kind === 'begin' ? 1 : 0 };
        if (row.kind === 'rule') return { isGone: 0, isRemoved: 0 };
        if (launched?.content === null) return { isGone: 0, isRemoved: 1, ...whose(row) };
        const isUntouched = container.draftBy === null && same(container.draft, launched?.content);
        const isBack = same(container.draft, content) && container.position === position;
        return { isGone: 0, isRemoved: 0, ...(isBack ? NOBODY : isUntouched && whose(row)) };
      },
    );
    await db.updateTable('frontLaunches').set({ undoneBy: done.launch }).where('id', '=', id).execute();
    return done;
  });
  return launch;
}

/** What was launched is a draft again, of whoever launched it. */
const whose = ({ personId, at }: Row<'frontLaunches'>) => ({ draftBy: personId, draftAt: at });
const NOBODY = { draftBy: null, draftAt: null };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
