import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { markRead } from '../../../notices/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { Fault } from '../../ask/Fault.tsx';
import { MoreRows } from '../../ask/MoreRows.tsx';
import { isKnown } from '../../ask/rows.ts';
import { useAct } from '../../ask/use-act.ts';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { NoticeLine } from './NoticeLine.tsx';
import { useAllNotices } from './use-notices.ts';

/** Everything that one was told; what is read a month ago is forgotten. */
export function NoticesScreen(): ReactElement {
  const { desk, shell } = useStrings();
  const [show, setShow] = useState<'all' | 'unread' | 'mentions'>('all');
  const pages = useAllNotices(show);
  const read = useAct(markRead, [['notices']]);
  return (
    <Screen
      title={desk.notices}
      size="text"
      actions={
        <Button
          variant="default"
          size="xs"
          onClick={() => read.run({})}
          disabled={pages.rows.every(({ isRead }) => isRead)}
        >
          {desk.markAll}
        </Button>
      }
    >
      <Stack gap="sm">
        <Group justify="space-between">
          <SegmentedControl
            aria-label={desk.show}
            size="xs"
            value={show}
            onChange={(value) => setShow(value as typeof show)}
            data={[
              { value: 'all', label: desk.allNotices },
              { value: 'unread', label: desk.onlyUnread },
              { value: 'mentions', label: desk.onlyMentions },
            ]}
          />
          <AnchorLink to="/account" size="sm">
            {desk.choices}
          </AnchorLink>
        </Group>
        <Fault fault={pages.fault ?? read.fault} retry={pages.retry} />
        {pages.isLoading && <Loading />}
        {isKnown(pages) && !pages.isLoading && pages.rows.length === 0 && <Text size="sm">{desk.noNew}</Text>}
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {pages.rows.map((notice) => (
            <li key={notice.id}>
              <NoticeLine notice={notice} />
            </li>
          ))}
        </Stack>
        <MoreRows pages={pages} says={shell.more} />
      </Stack>
    </Screen>
  );
}
