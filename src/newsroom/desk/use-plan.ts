import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ArticleId } from '../../base/ids.ts';
import { assign, changePlan, movePlan, type PlanRow, plan, planRow } from '../../planning/contract.ts';
import { call } from '../ask/call.ts';
import { Problem } from '../ask/problem.ts';
import { type Act, useAct } from '../ask/use-act.ts';

export type OnePlan = z.output<typeof plan.output>;
type Change = Omit<z.input<typeof changePlan.input>, 'id'>;
type Assigned = z.input<typeof assign.input>['people'];

/** The plan of one story, and what can be done with it; each act is kept at once. */
export function usePlan(id: ArticleId): {
  data: OnePlan | undefined;
  fault: unknown;
  retry(): void;
  /** @returns the plan with it; null where it was not taken, because others were first or of a fault, which is shown */
  change(change: Change): Promise<PlanRow | null>;
  /** what was not taken because others were first, and where that was said */
  late: { change: Change; people: boolean };
  give(people: Assigned, was: Assigned): Promise<PlanRow | null>;
  move(plan: PlanRow, to: number): void;
  acts: readonly Pick<Act<unknown, unknown>, 'fault' | 'isRunning'>[];
} {
  const queries = useQueryClient();
  const key = ['desk', 'plan', id] as const;
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: ({ signal }) => call(plan, { id }, signal) });
  const keep = (answer: { plan: PlanRow }): void => {
    queries.setQueryData<OnePlan>(key, (former) => former && { ...former, plan: answer.plan });
  };
  const keepTheirs = (fault: unknown): void => {
    const theirs = othersPlan(fault);
    if (theirs) keep({ plan: theirs });
  };
  const changing = useMutation({
    mutationFn: (fields: Change) => call(changePlan, { id, ...fields }),
    // of the mutation, not of one call: the screen may be left before the answer comes
    onSuccess(answer) {
      keep(answer);
      void queries.invalidateQueries({ queryKey: ['desk'] });
    },
    onError: keepTheirs,
  });
  const giving = useMutation({
    mutationFn: (given: { people: Assigned; was: Assigned }) => call(assign, { id, ...given }),
    onSuccess(answer) {
      keep(answer);
      for (const what of ['desk', 'stories']) void queries.invalidateQueries({ queryKey: [what] });
    },
    onError: keepTheirs,
  });
  const moving = useAct(movePlan, [['desk'], ['stories']]);
  return {
    data,
    fault: error,
    retry: () => void refetch(),
    change: (fields) => changing.mutateAsync(fields).then(planOf, nothing),
    late: {
      change: (othersPlan(changing.error) && changing.variables) || {},
      people: othersPlan(giving.error) !== null,
    },
    give: (people, was) => giving.mutateAsync({ people, was }).then(planOf, nothing),
    move: ({ status }, to) => moving.run({ id, from: status, to }, keep),
    acts: [
      // what others changed stands at its field
      { fault: othersPlan(changing.error) ? null : changing.error, isRunning: changing.isPending },
      { fault: othersPlan(giving.error) ? null : giving.error, isRunning: giving.isPending },
      moving,
    ],
  };
}

const planOf = ({ plan }: { plan: PlanRow }): PlanRow => plan;
const nothing = (): null => null;

/** The plan as others left it, where that is what the fault is about. */
function othersPlan(fault: unknown): PlanRow | null {
  if (!(fault instanceof Problem) || fault.status !== 409) return null;
  const { plan } = (fault.current ?? {}) as { plan?: unknown };
  return planRow.safeParse(plan).data ?? null;
}
