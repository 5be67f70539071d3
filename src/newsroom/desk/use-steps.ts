import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type PRESETS, saveStatuses, type WorkStatus } from '../../planning/contract.ts';
import { Problem } from '../ask/problem.ts';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { DraftStep } from './StepForm.tsx';
import { BOARD, type Board } from './use-board.ts';

type Preset = (typeof PRESETS)[keyof typeof PRESETS];

/** The steps as somebody changes them, beside those that are there: what others save meanwhile is neither lost nor taken over. */
export function useSteps({ statuses }: Board) {
  const { desk } = useStrings();
  const queries = useQueryClient();
  const [base, setBase] = useState<readonly WorkStatus[]>(statuses);
  const [steps, setSteps] = useState<DraftStep[]>(() => statuses.map(draftOf));
  const act = useAct(saveStatuses, [['desk']], {
    onFault: (fault) => isConflict(fault) && void queries.invalidateQueries({ queryKey: BOARD }),
  });
  const isChanged = plain(steps) !== plain(base);
  const isOthers = !act.isRunning && plain(statuses) !== plain(base);
  const take = (all: readonly WorkStatus[]): void => {
    setBase(all);
    setSteps(all.map(draftOf));
  };
  if (isOthers && !isChanged) take(statuses);
  const put = (all: WorkStatus[]): void => {
    queries.setQueryData<Board>(BOARD, (former) => former && { ...former, statuses: all });
  };
  return {
    base,
    steps,
    setSteps,
    isChanged,
    /** what others made of the steps meanwhile */
    theirs: isOthers && isChanged ? statuses : null,
    takeTheirs() {
      take(statuses);
      act.reset();
    },
    keepMine() {
      setBase(statuses);
      // what they took away is a step of its own
      setSteps((all) => all.map((step) => (statuses.some(({ id }) => id === step.id) ? step : asNew(step))));
      act.reset();
    },
    begin: (preset: Preset) =>
      setSteps(
        preset.map((one) => {
          const step = { ...one, movers: [...one.movers], checks: [...one.checks] };
          // a step of this name stays itself, with what stands in it
          const own = base.find(({ name }) => name === one.name);
          return own ? { ...step, id: own.id, key: String(own.id) } : asNew(step);
        }),
      ),
    add: () => setSteps((all) => [...all, asNew({ name: '', kind: 'work', movers: ['editor', 'chief'], checks: [] })]),
    save: () =>
      act.run(
        {
          known: [...base],
          statuses: steps.map(({ key: _, ...step }) => ({ ...step, name: step.name.trim() || desk.newStep })),
        },
        (answer) => {
          put(answer.statuses);
          take(answer.statuses);
          notifications.show({ message: desk.stepsSaved });
        },
      ),
    isRunning: act.isRunning,
    // others' steps stand beside it
    fault: isConflict(act.fault) ? null : act.fault,
    sentence: act.fields.statuses,
  };
}

function isConflict(fault: unknown): boolean {
  return fault instanceof Problem && fault.status === 409;
}

let made = 0;

function asNew(step: Omit<DraftStep, 'key' | 'id'>): DraftStep {
  made += 1;
  return { ...step, key: `new-${made}`, id: null };
}

function draftOf(status: WorkStatus): DraftStep {
  return { ...status, key: String(status.id) };
}

function plain(steps: readonly (WorkStatus | DraftStep)[]): string {
  return JSON.stringify(steps.map(({ id, name, kind, movers, checks }) => [id, name, kind, movers, checks]));
}
