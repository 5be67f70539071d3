import { Button, Group, NativeSelect, SegmentedControl, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { lazy, type ReactElement, Suspense, useRef, useState } from 'react';
import type { PlanRow, WorkStatus } from '../../planning/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { Fault } from '../ask/Fault.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useMayAct, useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { BoardColumn } from './BoardColumn.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { Refusal } from './Refusal.tsx';
import { byUrgency } from './signs.ts';
import { useNow } from './times.ts';
import { type Board, useBoard, useMove } from './use-board.ts';
import { useBoardKeys } from './use-board-keys.ts';

const PlanDialogue = lazy(async () => ({ default: (await import('./PlanDialogue.tsx')).PlanDialogue }));
const MorningSheet = lazy(async () => ({ default: (await import('./MorningSheet.tsx')).MorningSheet }));

/** All that is in work, by how far it is. */
export function BoardScreen(): ReactElement {
  const { desk } = useStrings();
  const mayAct = useMayAct();
  const { data, error, isPending, refetch } = useBoard();
  const [isPrinting, setPrinting] = useState(false);
  // the board itself is wider than paper; what is printed of it is the sheet
  useHotkeys(isPrinting || !data ? [] : [['mod+P', () => setPrinting(true)]], []);
  const print = (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPrinter size={14} aria-hidden />}
      disabled={!data}
      onClick={() => setPrinting(true)}
    >
      {desk.print}
    </Button>
  );
  return (
    <DeskFrame actions={print}>
      <Stack gap="sm">
        {mayAct('story.create') && <QuickAdd />}
        <Fault fault={error} retry={() => refetch()} />
        {isPending && <Loading />}
        {data && <Columns board={data} />}
      </Stack>
      <Suspense>{isPrinting && data && <MorningSheet board={data} onClose={() => setPrinting(false)} />}</Suspense>
    </DeskFrame>
  );
}

function Columns({ board }: { board: Board }): ReactElement {
  const { desk } = useStrings();
  const { person } = useMe();
  const now = useNow();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const columns = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<PlanRow | null>(null);
  const [open, setOpen] = useState<PlanRow | null>(null);
  const [whose, setWhose] = useState('all');
  const [deskId, setDeskId] = useState('');
  const [step, setStep] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const { statuses } = board;
  const { move, refused, forget } = useMove((plan, to) =>
    setSaid(desk.moved(plan.title || desk.untitled, statuses.find(({ id }) => id === to)?.name ?? '')),
  );
  const isOwn = ({ people }: PlanRow): boolean => people.some(({ id }) => id === person.id);
  const shown = board.plans
    .filter((plan) => whose === 'all' || isOwn(plan))
    .filter((plan) => !deskId || String(plan.desk?.id ?? 0) === deskId)
    .sort(byUrgency);
  const start = (plan: PlanRow, to: number): void => move({ plan, to });
  const keys = useBoardKeys({ board: columns, plans: shown, statuses, onMove: start, onPlan: setOpen });
  const inStep = ({ id }: WorkStatus): PlanRow[] => shown.filter(({ status }) => status === id);
  // where one's own work is, else where work begins
  const own = statuses.find((status) => inStep(status).some(isOwn));
  const first = own ?? statuses.find((status) => status.kind === 'work') ?? statuses[0];
  const phoneStep = statuses.find(({ id }) => id === step) ?? first;
  const columnsShown = isPhone && phoneStep ? [phoneStep] : statuses;
  const isBeside = ({ kind }: WorkStatus): boolean => !isPhone && (kind === 'hold' || kind === 'dropped');
  const inLine = columnsShown.filter((status) => !isBeside(status));
  const beside = columnsShown.filter(isBeside);
  const column = (status: WorkStatus): ReactElement => (
    <BoardColumn
      key={status.id}
      status={status}
      statuses={statuses}
      plans={inStep(status)}
      now={now}
      dragged={dragged}
      onDrag={setDragged}
      onMove={start}
      onPlan={setOpen}
    />
  );
  return (
    <>
      <Group gap="xs" align="flex-end">
        <SegmentedControl
          size="xs"
          aria-label={desk.whose}
          value={whose}
          onChange={setWhose}
          data={[
            { value: 'all', label: desk.everything },
            { value: 'mine', label: desk.mine },
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={desk.desks}
          value={deskId}
          onChange={(event) => setDeskId(event.currentTarget.value)}
          data={[{ value: '', label: desk.anyDesk }, ...desksOf(board, desk.generalDesk)]}
        />
        {isPhone && phoneStep && (
          <NativeSelect
            size="xs"
            aria-label={desk.step}
            value={String(phoneStep.id)}
            onChange={(event) => setStep(Number(event.currentTarget.value))}
            data={statuses.map((status) => ({
              value: String(status.id),
              label: `${status.name} (${inStep(status).length})`,
            }))}
          />
        )}
      </Group>
      <Refusal sentence={refused} onClose={forget} />
      {board.plans.length === 0 && <Text size="sm">{desk.nothing}</Text>}
      <VisuallyHidden id="desk-keys">{desk.cardHint}</VisuallyHidden>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys among the links that it holds */}
      <div
        ref={columns}
        className="desk-board"
        data-one={isPhone || undefined}
        aria-describedby="desk-keys"
        onKeyDown={keys}
      >
        {inLine.map(column)}
        {beside.length > 0 && <div className="desk-beside">{beside.map(column)}</div>}
      </div>
      {board.older > 0 && (
        <Text size="xs" c="dimmed">
          {desk.older(board.older)}{' '}
          <AnchorLink to="/" size="xs">
            {desk.toStories}
          </AnchorLink>
        </Text>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Suspense>{open && <PlanDialogue id={open.id} title={open.title} onClose={() => setOpen(null)} />}</Suspense>
    </>
  );
}

function desksOf({ plans }: Board, general: string): { value: string; label: string }[] {
  const names = new Map(plans.map(({ desk }) => [String(desk?.id ?? 0), desk?.name ?? general]));
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}
