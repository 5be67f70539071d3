import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDotsVertical } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { changeList, orderLists, removeList, type SavedList } from '../../writing/stories/contract.ts';
import { sentenceOf } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { StoryFilter } from './story-filter.ts';
import { LISTS } from './use-saved-filters.ts';

/** What can be done with one saved filter. @param own one's own, in order @param now the filter that is in force */
export function SavedFilterMenu({
  list,
  own,
  now,
  onEdit,
}: {
  list: SavedList;
  own: readonly SavedList[];
  now: StoryFilter;
  onEdit(): void;
}): ReactElement {
  const strings = useStrings();
  const { stories } = strings;
  const told = {
    onFault: (fault: unknown) => notifications.show({ color: 'red', message: sentenceOf(fault, strings) }),
  };
  const change = useAct(changeList, [LISTS], told);
  const order = useAct(orderLists, [LISTS], told);
  const remove = useAct(removeList, [LISTS], told);
  const at = own.findIndex(({ id }) => id === list.id);
  const move = (by: 1 | -1): void => {
    const ids = own.map(({ id }) => id);
    ids.splice(at, 1);
    ids.splice(at + by, 0, list.id);
    order.run({ ids });
  };
  return (
    <Menu withinPortal position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={stories.filterMenu(list.name)}>
          <IconDotsVertical size={14} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{stories.editFilter}</Menu.Item>
        <Menu.Item
          onClick={() =>
            change.run({
              ...{ id: list.id, name: list.name, filter: now },
              ...{ sharedWith: list.sharedWith, section: list.section },
            })
          }
        >
          {stories.keepPresent}
        </Menu.Item>
        {at > 0 && <Menu.Item onClick={() => move(-1)}>{stories.moveBefore}</Menu.Item>}
        {at >= 0 && at < own.length - 1 && <Menu.Item onClick={() => move(1)}>{stories.moveBehind}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item onClick={() => remove.run({ id: list.id })}>{stories.forgetFilter}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
