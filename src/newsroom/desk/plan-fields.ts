import type { PlanRow } from '../../planning/contract.ts';
import { fromLocalInput, toLocalInput } from './times.ts';

/** ms without a key after which words are kept */
export const PAUSE = 1200;

interface PlanField {
  shown(plan: PlanRow): string;
  /** what the server has for a text */
  read(text: string): string | number | null;
  pause: number;
}

/** Fields of a plan that are typed into. Half an hour or half a number is nothing to keep: they wait until they are left. */
export const FIELDS = {
  title: { shown: (plan) => (plan.title === plan.headline ? '' : plan.title), read: asItIs, pause: PAUSE },
  notes: { shown: (plan) => plan.notes, read: asItIs, pause: PAUSE },
  dueAt: { shown: (plan) => toLocalInput(plan.dueAt), read: fromLocalInput, pause: Infinity },
  slotAt: { shown: (plan) => toLocalInput(plan.slotAt), read: fromLocalInput, pause: Infinity },
  plannedLength: { shown: (plan) => String(plan.plannedLength ?? ''), read: lengthOf, pause: Infinity },
} satisfies Record<string, PlanField>;

function asItIs(text: string): string {
  return text;
}

function lengthOf(text: string): number | null {
  const count = Number.parseInt(text, 10);
  return Number.isNaN(count) ? null : Math.min(Math.max(count, 1), 100_000);
}
