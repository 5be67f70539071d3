import type { Instant } from '../../base/clock.ts';
import { readSettings } from '../../paper/read-settings.ts';
import { namedPeople } from '../../people/named-people.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Front } from '../contract.ts';
import { findFront } from '../find-front.ts';
import type { FrontKey } from '../front-key.ts';
import { scheduledOf } from '../launches/list-scheduled.ts';
import { mayFront } from '../may.ts';
import { presentAt } from '../presence.ts';
import { viewContainers } from './view-containers.ts';

/** One front as the newsroom sees it. @throws NotFound */
export async function viewFront(ctx: Pick<NewsroomContext, 'db' | 'now' | 'person'>, key: FrontKey): Promise<Front> {
  const { db, person } = ctx;
  const { of, name, path } = await findFront(db, key);
  const row = await db.selectFrom('fronts').select(['id', 'revision']).where('key', '=', key).executeTakeFirst();
  const { zone } = await readSettings(db);
  const facts = { key, kind: of.kind, name, path, zone, mayEdit: mayFront(person, key) };
  if (!row)
    return {
      ...{ ...facts, isCurated: false, revision: 0, lastLaunch: null },
      ...{ containers: [], stories: [], pictures: [], scheduled: [], present: [] },
    };
  const view = await viewContainers(ctx, row.id);
  return {
    ...facts,
    ...view,
    isCurated: view.containers.some(({ live }) => live !== null),
    revision: row.revision,
    lastLaunch: await lastLaunch(ctx, row.id),
    scheduled: await scheduledOf(ctx, row.id),
    present: await presentAt(ctx, row.id),
  };
}

async function lastLaunch({ db }: Pick<NewsroomContext, 'db'>, front: number) {
  const row = await db
    .selectFrom('frontLaunches')
    .select(['at', 'personId'])
    .where('frontId', '=', front)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const named = await namedPeople(db, [row.personId]);
  return { at: row.at as Instant, by: named(row.personId) };
}
