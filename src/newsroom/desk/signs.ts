import type { PlanRow, WorkStatus } from '../../planning/contract.ts';

/** What stands out on a card. Each has words and a shape of its own, not a colour alone. */
export interface Sign {
  name: 'late' | 'lateNoText' | 'due' | 'unassigned' | 'unreadied' | 'unsaid' | 'noText' | 'slot' | 'out' | 'embargo';
  /** how much it wants to be seen */
  weight: 'alarm' | 'care' | 'plain';
  at?: number;
}

const OPEN: readonly WorkStatus['kind'][] = ['idea', 'work'];

/** Whether it should have been done by now. */
export function isLate({ dueAt }: PlanRow, kind: WorkStatus['kind'], now: number): boolean {
  return dueAt !== null && dueAt <= now && OPEN.includes(kind);
}

export function signsOf(plan: PlanRow, kind: WorkStatus['kind'], now: number): Sign[] {
  const isOpen = OPEN.includes(kind);
  const signs: Sign[] = [];
  if (plan.dueAt !== null && isLate(plan, kind, now))
    signs.push({ name: plan.hasText ? 'late' : 'lateNoText', weight: 'alarm', at: plan.dueAt });
  else if (plan.dueAt !== null && kind !== 'dropped') signs.push({ name: 'due', weight: 'plain', at: plan.dueAt });
  if (plan.unreadied) signs.push({ name: 'unreadied', weight: 'alarm' });
  // an import left it with its hour: nobody gave it to a version
  if (kind === 'ready' && plan.publication === 'scheduled' && plan.readyVersion === null)
    signs.push({ name: 'unsaid', weight: 'care' });
  if (plan.people.length === 0 && isOpen) signs.push({ name: 'unassigned', weight: 'care' });
  if (!plan.hasText && kind !== 'idea' && kind !== 'dropped' && signs[0]?.name !== 'lateNoText')
    signs.push({ name: 'noText', weight: 'care' });
  if (plan.embargo && (plan.embargo.until === null || plan.embargo.until > now))
    signs.push({ name: 'embargo', weight: 'care', ...(plan.embargo.until !== null && { at: plan.embargo.until }) });
  if (plan.outAt !== null) signs.push({ name: 'out', weight: 'plain', at: plan.outAt });
  // an hour that was set is more than one that was planned
  else if (plan.slotAt !== null) signs.push({ name: 'slot', weight: 'plain', at: plan.slotAt });
  return signs;
}

/** When it goes out: the hour it waits for, else the planned one. */
export function outOf({ outAt, slotAt }: Pick<PlanRow, 'outAt' | 'slotAt'>): number | null {
  return outAt ?? slotAt;
}

/** The most pressing first: what matters more, then what is due sooner, then what was touched last. */
export function byUrgency(a: PlanRow, b: PlanRow): number {
  const due = (plan: PlanRow): number => plan.dueAt ?? outOf(plan) ?? Number.POSITIVE_INFINITY;
  if (a.priority !== b.priority) return b.priority - a.priority;
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return b.touchedAt - a.touchedAt;
}
