import { Conflict } from '../../base/errors.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { changeFront } from '../change-front.ts';
import { containersOf } from '../container-rows.ts';
import type { FrontKey } from '../front-key.ts';
import { guardFront } from '../may.ts';
import { viewFront } from '../view/view-front.ts';
import { applyLaunch } from './apply-launch.ts';

/**
 * Gives the front back to the rule, with all its containers; what waits for its hour is called off. Can be taken back like any
 * launch. @throws Conflict with the front where anything of it changed since, or the rule has it already; Forbidden
 */
export async function leaveToRule(
  ctx: NewsroomContext,
  { key, revision }: { key: FrontKey; revision: number },
): Promise<number> {
  guardFront(ctx.person, key);
  const { launch } = await changeFront(ctx, key, async (changing) => {
    const { ctx: on, db, front } = changing;
    const all = await containersOf(db, front.id);
    if (front.revision !== revision + 1 || !all.some(({ live }) => live !== null))
      throw new Conflict('Somebody changed this front meanwhile: look at it again.', await viewFront(on, key));
    const { name = '' } = on.person;
    await db
      .updateTable('frontSchedules')
      .set({
        ...{ state: 'cancelled', doneAt: on.now(), containersJson: '[]' },
        reason: `${name} gave the front back to the rule.`,
      })
      .where('frontId', '=', front.id)
      .where('state', '=', 'waiting')
      .execute();
    const states = all.map(({ id }) => ({ id, content: null, position: null }));
    return applyLaunch(changing, { kind: 'rule', by: ctx.person.id, states }, () => ({ isGone: 1 }));
  });
  return launch;
}
