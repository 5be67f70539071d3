import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { PlanRow, WorkStatus } from '../../planning/contract.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useStrings } from '../strings/use-strings.ts';

interface Keys {
  board: RefObject<HTMLDivElement | null>;
  plans: readonly PlanRow[];
  statuses: readonly WorkStatus[];
  onMove(plan: PlanRow, to: number): void;
  onPlan(plan: PlanRow): void;
}

/** Arrow keys go from card to card; with Shift they move the card to the nearest step that it may go to. */
export function useBoardKeys({ board, plans, statuses, onMove, onPlan }: Keys): (event: KeyboardEvent) => void {
  const { keys } = useStrings().desk;
  const followed = useRef<number | null>(null);
  const cards = (): HTMLElement[] => [...(board.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const here = (): HTMLElement | undefined =>
    cards().find((card) => card.closest('[data-plan]')?.contains(document.activeElement));
  const planHere = (): PlanRow | undefined => {
    const id = here()?.closest<HTMLElement>('[data-plan]')?.dataset.plan;
    return plans.find((plan) => String(plan.id) === id);
  };
  const go = (by: number): void => {
    const all = cards();
    const card = here();
    const at = card ? all.indexOf(card) : -1;
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const across = (by: 1 | -1): void => {
    const columns = [...(board.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
    const column = here()?.closest<HTMLElement>('[data-step]');
    if (!column) {
      go(1);
      return;
    }
    for (let at = columns.indexOf(column) + by; at >= 0 && at < columns.length; at += by) {
      const card = columns[at]?.querySelector<HTMLElement>('[data-card]');
      if (card) {
        card.focus();
        return;
      }
    }
  };
  const move = (by: 1 | -1): void => {
    const plan = planHere();
    const at = statuses.findIndex(({ id }) => id === plan?.status);
    const rest = by > 0 ? statuses.slice(at + 1) : statuses.slice(0, at).reverse();
    const to = rest.find(({ id }) => plan?.may.moves.includes(id));
    if (!plan || !to) return;
    followed.current = plan.id;
    onMove(plan, to.id);
  };
  // a card that moved takes the focus along, where it was lost with its former place
  useEffect(() => {
    if (followed.current === null || document.activeElement !== document.body) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-plan="${followed.current}"] [data-card]`);
    card?.focus();
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  useEffect(() => {
    const forget = (): void => {
      followed.current = null;
    };
    document.addEventListener('pointerdown', forget);
    return () => document.removeEventListener('pointerdown', forget);
  }, []);
  useShortcuts([
    { key: 'j', label: keys.next, run: () => go(1) },
    { key: 'k', label: keys.before, run: () => go(-1) },
    {
      key: 'e',
      label: keys.plan,
      run: () => {
        const plan = planHere();
        if (plan) onPlan(plan);
      },
    },
  ]);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !here()) return;
    if (event.target instanceof HTMLElement && event.target.closest('[role="menu"]')) return;
    const act = {
      ArrowDown: () => go(1),
      ArrowUp: () => go(-1),
      ArrowRight: () => across(1),
      ArrowLeft: () => across(-1),
    };
    const run = event.shiftKey
      ? { ArrowRight: () => move(1), ArrowLeft: () => move(-1) }[event.key]
      : act[event.key as keyof typeof act];
    if (!run) return;
    if (!event.shiftKey) followed.current = null;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
}
