import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import {
  type MenuLaunch,
  type MenuPlace,
  type MenuState,
  menuLaunches,
  undoMenu,
} from '../../../paper/menus/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { MoreRows } from '../../ask/MoreRows.tsx';
import { isKnown, pagesOf } from '../../ask/rows.ts';
import { useAct } from '../../ask/use-act.ts';
import { Moment } from '../../Moment.tsx';
import { momentText } from '../../moments.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** What was launched in a place, and the way back from the last. */
export function MenuHistory({
  place,
  onDone,
  onClose,
}: {
  place: MenuPlace;
  onDone(state: MenuState): void;
  onClose(): void;
}): ReactElement {
  const { menus: words } = useStrings().furniture;
  const query = useInfiniteQuery({
    queryKey: ['paper', 'menus', 'history', place],
    queryFn: ({ pageParam, signal }) =>
      call(menuLaunches, { place, ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.more ? page.launches.at(-1)?.id : undefined),
  });
  const pages = pagesOf(query, (page) => page.launches);
  const undo = useAct(undoMenu);
  const takeBack = (id: number): void =>
    undo.run({ place, id }, (state) => {
      onDone(state);
      notifications.show({ color: 'green', message: words.tookBack });
    });
  return (
    <Modal opened size="lg" onClose={onClose} title={words.historyTitle(words.places[place])}>
      <Stack gap="sm">
        <Fault fault={pages.fault} retry={pages.retry} />
        <Fault fault={undo.fault} />
        {!pages.isLoading && isKnown(pages) && pages.rows.length === 0 && <Text size="sm">{words.noHistory}</Text>}
        {pages.rows.map((launch) => (
          <Line key={launch.id} launch={launch} isRunning={undo.isRunning} onTakeBack={() => takeBack(launch.id)} />
        ))}
        <MoreRows pages={pages} says={words.more} />
      </Stack>
    </Modal>
  );
}

function Line({
  launch,
  isRunning,
  onTakeBack,
}: {
  launch: MenuLaunch;
  isRunning: boolean;
  onTakeBack(): void;
}): ReactElement {
  const { menus: words } = useStrings().furniture;
  const { kind, at, by, lateMs, isUndone, mayUndo, added, removed } = launch;
  return (
    <Group justify="space-between" gap="xs" align="flex-start">
      <div>
        <Group gap={6}>
          <Moment at={at} size="sm" fw={600} />
          <Text size="sm">
            {words.historyKinds[kind]}
            {by && `, ${by.name}`}
          </Text>
          {isUndone && <Badge color="gray">{words.undoneMark}</Badge>}
          {lateMs !== null && lateMs >= 1_000 && <Badge color="yellow">{words.late(Math.round(lateMs / 1_000))}</Badge>}
        </Group>
        {added.length > 0 && <Text size="sm">{words.added(added.join(', '))}</Text>}
        {removed.length > 0 && <Text size="sm">{words.removed(removed.join(', '))}</Text>}
        {added.length + removed.length === 0 && <Text size="sm">{words.reordered}</Text>}
      </div>
      {mayUndo && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isRunning}
          aria-label={words.takeBackNamed(momentText(at))}
          onClick={onTakeBack}
        >
          {words.takeBack}
        </Button>
      )}
    </Group>
  );
}
