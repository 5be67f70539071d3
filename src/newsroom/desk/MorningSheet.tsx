import { Button, Group } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { PlanRow } from '../../planning/contract.ts';
import { ownLanguage } from '../moments.ts';
import { usePaper } from '../shell/use-paper.ts';
import { useStrings } from '../strings/use-strings.ts';
import { byUrgency, isLate, outOf } from './signs.ts';
import { dayTimeText, useNow } from './times.ts';
import type { Board } from './use-board.ts';
import { ZoneNote } from './ZoneNote.tsx';
import './morning-sheet.css';

/** The day on one page, for the meeting: what is late or due, what goes out, and what else is in work. */
export function MorningSheet({ board, onClose }: { board: Board; onClose(): void }): ReactElement {
  const { desk } = useStrings();
  const paper = usePaper();
  const now = useNow(60_000);
  const sheet = useRef<HTMLDivElement>(null);
  const day = new Intl.DateTimeFormat(ownLanguage(), { dateStyle: 'full' }).format(now);
  useEffect(() => {
    sheet.current?.querySelector('button')?.focus();
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
  const kindOf = ({ status }: PlanRow) => board.statuses.find(({ id }) => id === status)?.kind ?? 'work';
  const isToday = (at: number | null): boolean =>
    at !== null && new Date(at).toDateString() === new Date(now).toDateString();
  const all = board.plans.filter((plan) => kindOf(plan) !== 'dropped').sort(byUrgency);
  const due = all.filter((plan) => isToday(plan.dueAt) || isLate(plan, kindOf(plan), now));
  const out = all.filter((plan) => !due.includes(plan) && isToday(outOf(plan)));
  const rest = all.filter((plan) => !due.includes(plan) && !out.includes(plan));
  const parts = [
    { title: desk.printDue, plans: due },
    { title: desk.printOut, plans: out },
    { title: desk.printRest, plans: rest.slice(0, Math.max(0, 34 - due.length - out.length)) },
  ].filter(({ plans }) => plans.length > 0);
  const going = all.filter((plan) => isToday(plan.outAt)).sort((one, other) => Number(one.outAt) - Number(other.outAt));
  const outText = (plan: PlanRow): string => {
    const at = outOf(plan);
    return at === null ? '' : dayTimeText(at, now, desk.tomorrow);
  };
  const nameOf = ({ status }: PlanRow): string => board.statuses.find(({ id }) => id === status)?.name ?? '';
  return createPortal(
    <div className="morning-sheet" role="dialog" aria-modal="true" aria-label={desk.printTitle(day)} ref={sheet}>
      <Group gap="xs" className="morning-tools" justify="flex-end">
        <Button size="xs" onClick={() => window.print()}>
          {desk.printNow}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {desk.printDone}
        </Button>
      </Group>
      <h2>
        {paper} · {desk.printTitle(day)}
      </h2>
      <ZoneNote />
      {going.length > 0 && (
        <p>
          {desk.printGoing} {going.map((plan) => `${outText(plan)} ${plan.title || desk.untitled}`).join(' · ')}
        </p>
      )}
      {parts.map(({ title, plans }) => (
        <table key={title}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{desk.columns.title}</th>
              <th scope="col">{desk.columns.people}</th>
              <th scope="col">{desk.columns.step}</th>
              <th scope="col">{desk.columns.due}</th>
              <th scope="col">{desk.columns.slot}</th>
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr key={plan.id}>
                <th scope="row">
                  {plan.title || desk.untitled}
                  {plan.desk && <small> · {plan.desk.name}</small>}
                </th>
                <td>{plan.people.map(({ name }) => name).join(', ') || desk.unassigned}</td>
                <td>{nameOf(plan)}</td>
                <td>
                  {plan.dueAt !== null && dayTimeText(plan.dueAt, now, desk.tomorrow)}
                  {isLate(plan, kindOf(plan), now) && <strong> {desk.overdue}</strong>}
                  {!plan.hasText && plan.dueAt !== null && <small> · {desk.noText}</small>}
                </td>
                <td>{outText(plan)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {rest.length > 34 - due.length - out.length && (
        <p>{desk.countIn('', rest.length - Math.max(0, 34 - due.length - out.length)).replace(/^, /, '+ ')}</p>
      )}
    </div>,
    document.body,
  );
}
