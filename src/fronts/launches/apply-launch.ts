import type { PersonId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { insertMany } from '../../store/insert-many.ts';
import type { NewRow, Patch } from '../../store/tables.ts';
import type { Changing } from '../change-front.ts';
import { type ContainerRow, fromRow } from '../container-rows.ts';
import { tagOf } from '../front-key.ts';
import { type LaunchedState, storiesOf } from '../stored.ts';

export interface Launching {
  kind: NewRow<'frontLaunches'>['kind'];
  by: PersonId | null;
  /** what readers are to have in each container */
  states: readonly LaunchedState[];
  lateMs?: number;
  undoes?: number;
}

/**
 * Gives readers these states, in the caller's transaction: containers, what is derived from them, the history with what was
 * there before, the log, and the tag of the page that follows. `drafts` says what becomes of each draft.
 */
export async function applyLaunch(
  { ctx, db, front }: Changing<Context>,
  { kind, by, states, lateMs, undoes }: Launching,
  drafts: (row: ContainerRow, state: LaunchedState) => Patch<'frontContainers'>,
): Promise<{ launch: number; tags: string[] }> {
  const now = ctx.now();
  const ids = states.map(({ id }) => id);
  const found = await db.selectFrom('frontContainers').selectAll().where('id', 'in', ids).execute();
  const rows = new Map(found.map((row) => [row.id, fromRow(row)]));
  const before = states.flatMap(({ id }): LaunchedState[] => {
    const row = rows.get(id);
    return row ? [{ id, content: row.live, position: row.livePosition }] : [];
  });
  const { id: launch } = await db
    .insertInto('frontLaunches')
    .values({
      ...{ frontId: front.id, kind, at: now, personId: by },
      ...{ beforeJson: JSON.stringify(before), afterJson: JSON.stringify(states) },
      ...{ lateMs: lateMs ?? null, undoneBy: null, undoes: undoes ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const state of states) {
    const row = rows.get(state.id);
    if (!row) continue;
    await db
      .updateTable('frontContainers')
      .set({
        ...{ liveJson: state.content && JSON.stringify(state.content), livePosition: state.position },
        ...{ launchId: launch, launchedBy: by, launchedAt: now, revision: row.revision + 1 },
        ...drafts(row, state),
      })
      .where('id', '=', state.id)
      .execute();
  }
  await derive(db, front.id, states);
  await audit(ctx, {
    what: `front.${kind}`,
    thing: `front:${front.id}`,
    detail: { front: front.key, launch, containers: ids, ...(lateMs !== undefined && { lateMs }) },
    ...(by && { who: by }),
  });
  return { launch, tags: [tagOf(front.key)] };
}

/** What is looked up by story and by picture. */
async function derive(db: Context['db'], frontId: number, states: readonly LaunchedState[]): Promise<void> {
  const ids = states.map(({ id }) => id);
  await db.deleteFrom('frontStories').where('containerId', 'in', ids).execute();
  await db.deleteFrom('frontPictures').where('containerId', 'in', ids).execute();
  const stories = states.flatMap(({ id, content }) =>
    content ? storiesOf(content).map((articleId) => ({ containerId: id, frontId, articleId })) : [],
  );
  const pictures = states.flatMap(({ id, content }) => {
    const own = content?.cards.flatMap(({ overrides: { picture } }) => (typeof picture === 'number' ? [picture] : []));
    return [...new Set(own)].map((mediaId) => ({ containerId: id, frontId, mediaId }));
  });
  await insertMany(db, 'frontStories', stories);
  await insertMany(db, 'frontPictures', pictures);
}
