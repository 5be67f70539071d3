import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { WorkStatus } from './contract.ts';

/** The steps of the work, in their order. */
export async function statusesOf(db: Db): Promise<WorkStatus[]> {
  const rows = await db.selectFrom('workStatuses').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map(statusOf);
}

/** Where work begins whose plan nobody made. */
export function firstWorking(statuses: readonly WorkStatus[]): WorkStatus {
  return firstOf(statuses, 'work') ?? (statuses[0] as WorkStatus);
}

export function firstOf(statuses: readonly WorkStatus[], kind: WorkStatus['kind']): WorkStatus | undefined {
  return statuses.find((status) => status.kind === kind);
}

/** Where an idea stands: with whom it was given to, or not yet given to anybody. */
export function ideaStatus(statuses: readonly WorkStatus[], isAssigned: boolean): WorkStatus {
  const ideas = statuses.filter(({ kind }) => kind === 'idea');
  return ideas.find(({ checks }) => checks.includes('people') === isAssigned) ?? ideas[0] ?? firstWorking(statuses);
}

function statusOf({ id, name, kind, moversJson, checksJson }: Row<'workStatuses'>): WorkStatus {
  return { id: Number(id), name, kind, movers: JSON.parse(moversJson), checks: JSON.parse(checksJson) };
}
