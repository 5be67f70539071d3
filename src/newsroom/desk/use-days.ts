import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { changePlan, days } from '../../planning/contract.ts';
import { moveSchedule, schedules } from '../../publishing/contract.ts';
import { call } from '../ask/call.ts';
import { sentenceOf } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';
import { useMayAct } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { type Entry, entriesOf } from './entries.ts';

type Days = z.output<typeof days.output> & z.output<typeof schedules.output>;

/** What stands on these days, and how it comes to another time: the real thing, at once, and back where it is refused. */
export function useDays(from: number, until: number, onMoved: (entry: Entry, at: number) => void) {
  const strings = useStrings();
  const queries = useQueryClient();
  const maySchedule = useMayAct()('story.publish');
  const [refused, setRefused] = useState<string | null>(null);
  const key = ['desk', 'days', from, until] as const;
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<Days> => {
      const [planned, going] = await Promise.all([
        call(days, { from, until }, signal),
        call(schedules, { from, until }, signal),
      ]);
      return { ...planned, ...going };
    },
  });
  const { mutate } = useMutation({
    // one after the other: each begins where the one before left it
    scope: { id: 'desk-days' },
    mutationFn: ({ entry, at }: { entry: Entry; at: number }): Promise<unknown> =>
      entry.schedule === null
        ? call(changePlan, { id: entry.story, ...hourOf(entry, at), was: hourOf(entry, entry.at) })
        : call(moveSchedule, { id: entry.schedule, at }),
    onMutate: async ({ entry, at }) => {
      setRefused(null);
      await queries.cancelQueries({ queryKey: key });
      const former = queries.getQueryData<Days>(key);
      if (former) queries.setQueryData<Days>(key, moved(former, entry, at));
      return former;
    },
    onSuccess: (_, { entry, at }) => onMoved(entry, at),
    onError: (fault, { entry }, former) => {
      queries.setQueryData(key, former);
      const why = fault instanceof Problem && Object.values(fault.fields)[0];
      setRefused(strings.desk.notMoved(entry.title || strings.desk.untitled, why || sentenceOf(fault, strings)));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['desk'] }),
  });
  const forget = useCallback(() => setRefused(null), []);
  const { data } = query;
  return {
    entries: data ? entriesOf(data.plans, data.schedules, maySchedule) : null,
    statuses: data?.statuses ?? [],
    fault: query.error,
    retry: () => void query.refetch(),
    move: (entry: Entry, at: number) => at !== entry.at && mutate({ entry, at }),
    refused,
    forget,
  };
}

function moved(days: Days, entry: Entry, at: number): Days {
  if (entry.schedule !== null)
    return { ...days, schedules: days.schedules.map((one) => (one.id === entry.schedule ? { ...one, at } : one)) };
  const field = entry.kind === 'due' ? 'dueAt' : 'slotAt';
  return { ...days, plans: days.plans.map((plan) => (plan.id === entry.story ? { ...plan, [field]: at } : plan)) };
}

function hourOf({ kind }: Entry, at: number): { dueAt: number } | { slotAt: number } {
  return kind === 'due' ? { dueAt: at } : { slotAt: at };
}
