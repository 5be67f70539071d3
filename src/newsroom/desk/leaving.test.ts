import { expect, it } from 'vitest';
import { PRESETS, type WorkStatus } from '../../planning/contract.ts';
import { leavingOf } from './leaving.ts';

const steps = (name: keyof typeof PRESETS, from = 1): WorkStatus[] =>
  PRESETS[name].map((step, at) => ({ ...step, id: from + at, movers: [...step.movers], checks: [...step.checks] }));
const plansIn = (...at: number[]) => at.map((status) => ({ status, closedAt: null }));

it('tells what goes from each step to which', () => {
  const [desk, small] = [steps('desk'), steps('small', 20).map((step) => ({ ...step, id: null }))];
  const after = small.map((step) => (step.name === 'Ready' ? { ...step, id: 6 } : step));
  expect(leavingOf(desk, after, [...plansIn(1, 1, 3, 6, 7), { status: 8, closedAt: 5 }])).toEqual([
    { from: 'Idea', to: 'Draft', count: 2 },
    { from: 'Writing', to: 'Draft', count: 1 },
    { from: 'On hold', to: 'Draft', count: 1 },
  ]);
});

it('tells nothing where every step stays, under whatever name', () => {
  const desk = steps('desk');
  expect(
    leavingOf(
      desk,
      [...desk].reverse().map((step) => ({ ...step, name: 'x' })),
      plansIn(1, 2, 3),
    ),
  ).toEqual([]);
});
