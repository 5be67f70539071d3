import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots } from '@tabler/icons-react';
import { type ReactElement, useEffect } from 'react';
import { type Container, discardDraft, type Front, removeContainer } from '../../../fronts/contract.ts';
import { sentenceOf } from '../../ask/Fault.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useStructure } from '../use-structure.ts';

/** Discarding a draft, and taking a container off the page. */
export function ContainerMenu({ container, name }: { container: Container; name: string }): ReactElement {
  const strings = useStrings();
  const { fronts: words } = strings;
  const { front, keeper } = useDesk();
  const discard = useStructure(discardDraft);
  const remove = useStructure(removeContainer);
  const { id, live, isPending, isRemoved } = container;
  const on = (now: Front) => ({
    ...{ key: front.key, id },
    base: now.containers.find((one) => one.id === id)?.revision ?? container.revision,
  });
  const fault = discard.fault ?? remove.fault;
  useEffect(() => {
    if (fault) notifications.show({ color: 'red', message: sentenceOf(fault, strings) });
  }, [fault, strings]);
  return (
    <Menu position="bottom-end" width={220} withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={words.moreOf(name)}
          loading={discard.isRunning || remove.isRunning}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={!isPending || live === null}
          onClick={() => {
            // also what was not kept yet
            keeper.drop(id);
            discard.run(on, () => notifications.show({ message: words.discardDone(name) }));
          }}
        >
          {isRemoved ? words.keepIt : words.discard}
        </Menu.Item>
        <Menu.Item
          disabled={isRemoved}
          onClick={() =>
            remove.run(on, () =>
              notifications.show({ message: live ? words.removedSoon(name) : words.removedNow(name) }),
            )
          }
        >
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
