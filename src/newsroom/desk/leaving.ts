import { heirOf, type PlanRow, type StatusKind, type WorkStatus } from '../../planning/contract.ts';

export interface Leaving {
  from: string;
  to: string;
  count: number;
}

/** How many stories go from which step to which where the steps become these; steps in which nothing stands are left out. */
export function leavingOf(
  before: readonly WorkStatus[],
  after: readonly { id: number | null; name: string; kind: StatusKind }[],
  plans: readonly Pick<PlanRow, 'status' | 'closedAt'>[],
): Leaving[] {
  return before
    .filter(({ id }) => !after.some((step) => step.id === id))
    .map((step) => ({
      from: step.name,
      to: heirOf(after, step)?.name ?? '',
      count: plans.filter(({ status, closedAt }) => status === step.id && closedAt === null).length,
    }))
    .filter(({ count }) => count > 0);
}
