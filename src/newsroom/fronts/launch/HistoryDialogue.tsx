import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import { undoLaunch } from '../../../fronts/contract.ts';
import type { Launch } from '../../../fronts/launches/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { Fault } from '../../ask/Fault.tsx';
import { isKnown } from '../../ask/rows.ts';
import { Moment } from '../../Moment.tsx';
import { useIsPhone } from '../../publishing/use-is-phone.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useStructure } from '../use-structure.ts';
import { LaunchChanges } from './LaunchChanges.tsx';
import { useLaunches } from './use-launches.ts';

/** Every launch of the front, with what it changed and whether it can be taken back. */
export function HistoryDialogue({ onClose }: { onClose(): void }): ReactElement {
  const { fronts: words } = useStrings();
  const { front, mayEdit, nameOf } = useDesk();
  const isPhone = useIsPhone();
  const pages = useLaunches(front.key);
  const undo = useStructure(undoLaunch);
  const nameIn = ({ id, name }: Launch['containers'][number]): string => {
    const box = front.containers.find((one) => one.id === id);
    return name || (box ? nameOf(box.draft) : '');
  };
  const namesOf = ({ containers }: Launch): string => containers.map(nameIn).filter(Boolean).join(', ');
  return (
    <Modal opened size="lg" fullScreen={isPhone} onClose={onClose} title={words.historyTitle}>
      <Stack gap="sm">
        <Fault fault={pages.fault ?? undo.fault} retry={pages.fault ? pages.retry : undefined} />
        {!pages.isLoading && isKnown(pages) && pages.rows.length === 0 && <Text size="sm">{words.noHistory}</Text>}
        <ul className="front-history" aria-label={words.historyTitle}>
          {pages.rows.map((launch) => {
            const what = `${words.historyKinds[launch.kind]}: ${namesOf(launch)}`;
            return (
              <li key={launch.id}>
                <div>
                  <Group gap={6}>
                    <Moment at={launch.at} size="sm" fw={600} />
                    <Text size="sm">{launch.by?.name || words.nobody}</Text>
                    {launch.undoneBy !== null && <Badge color="gray">{words.undoneMark}</Badge>}
                    {launch.lateMs !== null && launch.lateMs >= 1_000 && (
                      <Badge color="yellow">{words.late(Math.round(launch.lateMs / 1_000))}</Badge>
                    )}
                  </Group>
                  <Text size="sm">{what}</Text>
                  <LaunchChanges launch={launch} nameOf={nameIn} />
                  {launch.receipt !== null && (
                    <AnchorLink
                      to="/receipts"
                      search={{ state: 'all', receipt: launch.receipt }}
                      size="xs"
                      aria-label={words.receiptNamed(what)}
                    >
                      {words.receipt}
                    </AnchorLink>
                  )}
                  {launch.fast !== null && launch.undoneBy === null && (
                    <Text size="xs" c="dimmed">
                      {launch.fast}
                    </Text>
                  )}
                </div>
                {mayEdit && launch.fast === null && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={undo.isRunning}
                    aria-label={words.takeBackNamed(what)}
                    onClick={() =>
                      undo.run(
                        ({ key }) => ({ key, id: launch.id }),
                        () => notifications.show({ message: words.undone }),
                      )
                    }
                  >
                    {words.takeBack}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        {pages.more && (
          <Button size="xs" variant="default" onClick={pages.more} loading={pages.isLoadingMore}>
            {words.more}
          </Button>
        )}
      </Stack>
    </Modal>
  );
}
