import type { ArticleId } from '../../base/ids.ts';
import type { PlanRow } from '../../planning/contract.ts';

export type EntryKind = 'due' | 'slot' | 'schedule' | 'done' | 'failed';

/** One thing at one time. */
export interface Entry {
  key: string;
  kind: EntryKind;
  at: number;
  story: ArticleId;
  title: string;
  plan: PlanRow | null;
  /** of publishing, for what goes out by itself */
  schedule: number | null;
  mayMove: boolean;
}

interface Scheduled {
  id: number;
  at: number;
  state: 'waiting' | 'done' | 'failed' | 'cancelled';
  story: { id: number; headline: string };
}

/** All entries of these days, in the order of their time. */
export function entriesOf(plans: readonly PlanRow[], schedules: readonly Scheduled[], maySchedule: boolean): Entry[] {
  const planned = plans.flatMap((plan) =>
    (['due', 'slot'] as const).flatMap((kind): Entry[] => {
      const at = kind === 'due' ? plan.dueAt : plan.slotAt;
      if (at === null || plan.publication === 'trash') return [];
      const { id: story, title } = plan;
      return [{ key: `${kind}-${story}`, kind, at, story, title, plan, schedule: null, mayMove: plan.may.plan }];
    }),
  );
  const going = schedules
    .filter(({ state }) => state !== 'cancelled')
    .map(({ id, at, state, story }): Entry => {
      const kind = state === 'waiting' ? 'schedule' : state === 'done' ? 'done' : 'failed';
      const mayMove = state === 'waiting' && maySchedule;
      const plan = plans.find((one) => one.id === story.id) ?? null;
      return {
        key: `at-${id}`,
        kind,
        at,
        story: story.id as ArticleId,
        title: plan?.title || story.headline,
        plan,
        schedule: id,
        mayMove,
      };
    });
  return [...planned, ...going].sort((a, b) => a.at - b.at || a.key.localeCompare(b.key));
}

/** The first moments of the days of a week that begins on Monday, and of the day after it. */
export function weekOf(day: number): number[] {
  const date = new Date(day);
  const back = (date.getDay() + 6) % 7;
  return Array.from({ length: 8 }, (_, at) =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate() - back + at).getTime(),
  );
}

/** The same time of another day, where clocks are changed in between too. */
export function onDay(at: number, day: number): number {
  const [time, date] = [new Date(at), new Date(day)];
  return new Date(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    time.getHours(),
    time.getMinutes(),
    time.getSeconds(),
  ).getTime();
}

/** So many half hours from the beginning of the day, as clocks show it. */
export function atSlot(day: number, slot: number): number {
  const date = new Date(day);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), Math.floor(slot / 2), (slot % 2) * 30).getTime();
}

export function slotOf(at: number): number {
  const time = new Date(at);
  return time.getHours() * 2 + (time.getMinutes() >= 30 ? 1 : 0);
}

/** `2026-11-23`, in the zone of the device. */
export function dayName(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
