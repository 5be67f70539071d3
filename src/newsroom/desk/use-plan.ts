import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ArticleId } from '../../base/ids.ts';
import { assign, changePlan, movePlan, type PlanRow, plan } from '../../planning/contract.ts';
import { call } from '../ask/call.ts';
import { type Act, useAct } from '../ask/use-act.ts';

export type OnePlan = z.output<typeof plan.output>;
type Change = Omit<z.input<typeof changePlan.input>, 'id'>;
type Assigned = z.input<typeof assign.input>['people'];

/** The plan of one story, and what can be done with it; each act is kept at once. */
export function usePlan(id: ArticleId): {
  data: OnePlan | undefined;
  fault: unknown;
  retry(): void;
  change(change: Change): void;
  give(people: Assigned): void;
  move(plan: PlanRow, to: number): void;
  acts: readonly Pick<Act<unknown, unknown>, 'fault' | 'isRunning'>[];
} {
  const queries = useQueryClient();
  const key = ['desk', 'plan', id] as const;
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: ({ signal }) => call(plan, { id }, signal) });
  const keep = (answer: { plan: PlanRow }): void => {
    queries.setQueryData<OnePlan>(key, (former) => former && { ...former, plan: answer.plan });
  };
  const changing = useAct(changePlan, [['desk']]);
  const giving = useAct(assign, [['desk'], ['stories']]);
  const moving = useAct(movePlan, [['desk'], ['stories']]);
  return {
    data,
    fault: error,
    retry: () => void refetch(),
    change: (fields) => changing.run({ id, ...fields }, keep),
    give: (people) => giving.run({ id, people }, keep),
    move: ({ status }, to) => moving.run({ id, from: status, to }, keep),
    acts: [changing, giving, moving],
  };
}
