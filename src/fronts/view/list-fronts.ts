import type { ArticleId } from '../../base/ids.ts';
import { namedPeople } from '../../people/named-people.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { type ContainerRow, fromRow, isPending } from '../container-rows.ts';
import { allFronts } from '../find-front.ts';
import { mayFront } from '../may.ts';

/** Every front, those that the person may edit first; five queries and what names need. */
export async function listFronts({ db, person }: Pick<NewsroomContext, 'db' | 'person'>) {
  const places = await allFronts(db);
  const rows = await db.selectFrom('fronts').select(['id', 'key', 'revision']).execute();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const containers = Map.groupBy(
    (await db.selectFrom('frontContainers').selectAll().where('isGone', '=', 0).execute()).map(fromRow),
    ({ frontId }) => frontId,
  );
  const newest = await db
    .selectFrom('frontLaunches')
    .select(['frontId', 'at', 'personId'])
    .where('id', 'in', (on) =>
      on
        .selectFrom('frontLaunches')
        .select((max) => max.fn.max('id').as('id'))
        .groupBy('frontId'),
    )
    .execute();
  const waiting = await db
    .selectFrom('frontSchedules')
    .select((min) => ['frontId' as const, min.fn.min('at').as('at')])
    .where('state', '=', 'waiting')
    .groupBy('frontId')
    .execute();
  const gone = Map.groupBy(await goneCards(db), ({ frontId }) => frontId);
  const named = await namedPeople(
    db,
    newest.map(({ personId }) => personId),
  );
  const fronts = places.map(({ key, of, name, path }) => {
    const row = byKey.get(key);
    const own: readonly ContainerRow[] = (row && containers.get(row.id)) ?? [];
    const last = newest.find(({ frontId }) => frontId === row?.id);
    return {
      ...{ key, kind: of.kind, name, path, revision: row?.revision ?? 0, mayEdit: mayFront(person, key) },
      isCurated: own.some(({ live }) => live !== null),
      lastLaunch: last ? { at: last.at, by: named(last.personId) } : null,
      pending: own.filter(isPending).length,
      gone: row ? (gone.get(row.id)?.length ?? 0) : 0,
      nextLaunchAt: waiting.find(({ frontId }) => frontId === row?.id)?.at ?? null,
    };
  });
  return fronts.sort((a, b) => Number(b.mayEdit) - Number(a.mayEdit));
}

/** Stories that fronts place and readers do not have. */
function goneCards(db: NewsroomContext['db']): Promise<{ frontId: number; articleId: ArticleId }[]> {
  return db
    .selectFrom('frontStories')
    .leftJoin('liveArticles', 'liveArticles.id', 'frontStories.articleId')
    .select(['frontStories.frontId', 'frontStories.articleId'])
    .where('liveArticles.id', 'is', null)
    .execute();
}
