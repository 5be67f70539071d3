import { Conflict, Forbidden, Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { notify } from '../../notices/notify.ts';
import { keepNotice } from '../../paper/withdrawn/taken-back.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { followState } from '../../planning/follow-state.ts';
import { planChanged } from '../../planning/record-move.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { keepSavedVersion } from '../versions/keep-version.ts';
import { guard } from './guard.ts';

export interface Moved {
  done: ArticleId[];
  refused: { id: ArticleId; sentence: string }[];
}

/** Gives stories another state, each by itself; one that cannot have it is named with the reason. */
export function setStatus(
  ctx: NewsroomContext,
  ids: readonly ArticleId[],
  status: 'draft' | 'ready' | 'trash',
): Promise<Moved> {
  return each(ctx, ids, async (on, id) => {
    const row = await on.db.selectFrom('articles').select('status').where('id', '=', id).executeTakeFirst();
    const isBack = row?.status === 'trash' && status === 'draft';
    await guard(on.db, on.person, id, status === 'trash' || isBack ? 'trash' : 'edit');
    if (row?.status === 'live') throw new Conflict('It is live: withdraw it first.');
    if (!row || row.status === status) return;
    const keeping = { reason: 'named', name: 'Ready', by: on.person.id, ifNew: true } as const;
    // readers are told what they were told, whatever becomes of its text
    await keepNotice(on.db, id);
    const version = status === 'ready' ? await keepSavedVersion(on, id, keeping) : null;
    await followState(on, id, { from: row.status, to: status, version });
    await on.db
      .updateTable('articles')
      .set({ status, scheduledAt: null, touchedAt: on.now() })
      .where('id', '=', id)
      .where('status', '!=', 'live')
      .execute();
    // who takes it back takes back the hour that was set for it
    await on.db
      .updateTable('schedules')
      .set({ state: 'cancelled', reason: `The story was made ${STATES[status]}.`, doneAt: on.now() })
      .where('articleId', '=', id)
      .where('state', '=', 'waiting')
      .execute();
    await audit(on, { what: `story.${status}`, thing: `story:${id}`, detail: { from: row.status } });
  });
}

const STATES = { draft: 'a draft again', ready: 'ready, for no hour', trash: 'trash' } as const;

/** Says whose stories these are. @throws {Invalid} `people` for somebody who has no account */
export async function setPeople(
  ctx: NewsroomContext,
  ids: readonly ArticleId[],
  people: readonly PersonId[],
): Promise<Moved> {
  const asked = [...new Set(people)];
  const known =
    asked.length === 0
      ? []
      : await ctx.db.selectFrom('people').select('id').where('id', 'in', asked).where('state', '=', 'active').execute();
  if (known.length < asked.length)
    throw new Invalid('The people do not fit.', { people: 'Somebody here has no account, or has it no more.' });
  return each(ctx, ids, async (on, id) => {
    await guard(on.db, on.person, id, 'handOver');
    const former = await on.db.selectFrom('storyPeople').select('personId').where('articleId', '=', id).execute();
    const gone = former.map(({ personId }) => personId).filter((one) => !asked.includes(one));
    const come = asked.filter((one) => !former.some(({ personId }) => personId === one));
    if (gone.length > 0)
      await on.db.deleteFrom('storyPeople').where('articleId', '=', id).where('personId', 'in', gone).execute();
    // who stays keeps what they do for it
    if (come.length > 0)
      await on.db
        .insertInto('storyPeople')
        .values(come.map((personId) => ({ articleId: id, personId, addedAt: on.now() })))
        .execute();
    await notify(on, { to: come, kind: 'assigned', story: id });
    await notify(on, { to: gone, kind: 'takenOff', story: id });
    await planChanged(on, id);
    await audit(on, { what: 'story.people', thing: `story:${id}`, detail: { people: asked } });
  });
}

async function each(
  ctx: NewsroomContext,
  ids: readonly ArticleId[],
  work: (ctx: NewsroomContext, id: ArticleId) => Promise<void>,
): Promise<Moved> {
  const moved: Moved = { done: [], refused: [] };
  for (const id of new Set(ids)) {
    try {
      await inTransaction(ctx.db, (db) => work({ ...ctx, db }, id));
      moved.done.push(id);
    } catch (error) {
      if (error instanceof NotFound) moved.refused.push({ id, sentence: 'There is no such story.' });
      else if (error instanceof Forbidden || error instanceof Conflict || error instanceof Invalid)
        moved.refused.push({ id, sentence: error.message });
      else throw error;
    }
  }
  return moved;
}
