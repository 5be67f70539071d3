import { Badge, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { markRead, type Notice } from '../../../notices/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { useAct } from '../../ask/use-act.ts';
import { menuPlaceSchema } from '../../furniture/menus/menu-place.ts';
import { Moment } from '../../Moment.tsx';
import { useStrings } from '../../strings/use-strings.ts';

/** One notice as a sentence; opening its story reads it. */
export function NoticeLine({ notice, onOpen }: { notice: Notice; onOpen?(): void }): ReactElement {
  const { desk } = useStrings();
  const read = useAct(markRead, [['notices']]);
  const { id, kind, story, by, data, count, at, isRead } = notice;
  const sentence = desk.told[kind](by?.name ?? desk.paper, story?.title || desk.untitled, data);
  const open = (): void => {
    if (!isRead) read.run({ ids: [id] });
    onOpen?.();
  };
  const line = { size: 'sm', fw: isRead ? 400 : 600, c: 'var(--mantine-color-text)' } as const;
  return (
    <div data-notice={kind} data-unread={!isRead || undefined}>
      {story ? (
        <AnchorLink to="/stories/$story" params={{ story: String(story.id) }} {...line} onClick={open}>
          {sentence}
        </AnchorLink>
      ) : typeof data.front === 'string' ? (
        <AnchorLink to="/fronts/$front" params={{ front: data.front }} {...line} onClick={open}>
          {sentence}
        </AnchorLink>
      ) : typeof data.menu === 'string' ? (
        <AnchorLink to="/paper/menus" search={menuPlaceSchema.parse({ place: data.menu })} {...line} onClick={open}>
          {sentence}
        </AnchorLink>
      ) : kind === 'linksDead' ? (
        <AnchorLink to="/paper/links" search={{ mine: '1' }} {...line} onClick={open}>
          {sentence}
        </AnchorLink>
      ) : (
        <Text size="sm" fw={line.fw}>
          {sentence}
        </Text>
      )}
      <Group gap={6}>
        <Moment at={at} size="xs" c="dimmed" />
        {count > 1 && (
          <Text size="xs" c="dimmed">
            {desk.times(count)}
          </Text>
        )}
        {!isRead && (
          <Badge size="xs" variant="light">
            {desk.isNew}
          </Badge>
        )}
      </Group>
    </div>
  );
}
