import type { z } from 'zod';
import type { ArticleId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import type { Db } from '../store/database.ts';
import type { plan } from './contract.ts';
import { planRowOf } from './plan-rows.ts';
import { statusesOf } from './statuses.ts';

const MOST = 100;

/** @throws {NotFound} */
export async function onePlan(db: Db, person: Person, id: ArticleId): Promise<z.input<typeof plan.output>> {
  const statuses = await statusesOf(db);
  const row = await planRowOf(db, person, id, statuses);
  const moves = await db
    .selectFrom('planMoves')
    .leftJoin('people', 'people.id', 'planMoves.personId')
    .selectAll('planMoves')
    .select('people.name')
    .where('planMoves.articleId', '=', id)
    .orderBy('planMoves.id', 'desc')
    .limit(MOST)
    .execute();
  return {
    plan: row,
    statuses,
    moves: moves.map(({ id, fromName, toName, why, version, personId, name, at }) => ({
      ...{ id: Number(id), from: fromName, to: toName, why, version, at },
      by: personId && { id: personId, name: name ?? personId },
    })),
  };
}
