import { ActionIcon, Button, Group, Indicator, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { markRead } from '../../../notices/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { NoticeLine } from './NoticeLine.tsx';
import { useNewestNotices } from './use-notices.ts';

/** What one is told, from every screen; the number is what is new. */
export function NoticeBell(): ReactElement {
  const { desk } = useStrings();
  const [isOpen, { toggle, close }] = useDisclosure();
  const { rows, unread, fault } = useNewestNotices();
  const read = useAct(markRead, [['notices']]);
  return (
    <Popover
      opened={isOpen}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={340}
      trapFocus
      withinPortal={false}
    >
      <Indicator label={unread > 99 ? '99+' : unread} size={16} disabled={unread === 0} color="red.9" offset={4}>
        <Popover.Target>
          <ActionIcon variant="default" size={30} aria-label={desk.bell(unread)} onClick={toggle}>
            <IconBell size={16} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown role="dialog" aria-label={desk.notices} maw="calc(100vw - 1rem)">
        <Stack gap="xs">
          <Group justify="space-between">
            <Text fw={600} size="sm">
              {desk.notices}
            </Text>
            {unread > 0 && (
              <Button size="compact-xs" variant="default" onClick={() => read.run({})}>
                {desk.markAll}
              </Button>
            )}
          </Group>
          <Fault fault={fault ?? read.fault} />
          {rows.length === 0 && !fault && (
            <Text size="sm" c="dimmed">
              {desk.noNotices}
            </Text>
          )}
          <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': desk.notices }}>
            <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {rows.map((notice) => (
                <li key={notice.id}>
                  <NoticeLine notice={notice} onOpen={close} />
                </li>
              ))}
            </Stack>
          </ScrollArea.Autosize>
          <AnchorLink to="/notices" size="sm" onClick={close}>
            {desk.allOfThem}
          </AnchorLink>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
