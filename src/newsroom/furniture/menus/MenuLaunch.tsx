import { Alert, Modal, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { launchMenu, type MenuState } from '../../../paper/menus/contract.ts';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { useAct } from '../../ask/use-act.ts';
import { HourField } from '../../publishing/HourField.tsx';
import { momentOf, NO_HOUR } from '../../publishing/hour.ts';
import { hourText } from '../../publishing/hour-text.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { everyNode, nameOf, nodesOf } from './menu-tree.ts';

/** What readers would get, before they get it. */
export function MenuLaunch({
  state,
  zone,
  onDone,
  onClose,
}: {
  state: MenuState;
  zone: string;
  onDone(state: MenuState): void;
  onClose(): void;
}): ReactElement {
  const { menus: words } = useStrings().furniture;
  const [isLater, setLater] = useState(false);
  const [hour, setHour] = useState(NO_HOUR);
  const act = useAct(launchMenu);
  const at = isLater ? momentOf(hour, zone) : null;
  const had = everyNode(nodesOf(state.live));
  const has = everyNode(nodesOf(state.draft?.entries ?? state.live));
  const names = (some: typeof had, but: typeof had): string => {
    const without = new Set(but.map(nameOf));
    return [...new Set(some.map(nameOf))].filter((name) => name && !without.has(name)).join(', ');
  };
  const [added, removed] = [names(has, had), names(had, has)];
  const gone = has.filter((node) => node.state === 'gone').length;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isLater && at === null) return;
    act.run({ place: state.place, revision: state.revision, at }, (next) => {
      onDone(next);
      notifications.show({
        color: 'green',
        message: at === null ? words.launched : words.willLaunch(hourText(at, zone)),
      });
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={words.launchTitle(words.places[state.place])}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <div>
            <Text size="sm" fw={600} component="h3" m={0}>
              {words.readersGet}
            </Text>
            {added && <Text size="sm">{words.added(added)}</Text>}
            {removed && <Text size="sm">{words.removed(removed)}</Text>}
            {!added && !removed && <Text size="sm">{words.reordered}</Text>}
          </div>
          {gone > 0 && (
            <Alert color="yellow" variant="light" p="xs">
              {words.nowhere(gone)}
            </Alert>
          )}
          <Radio.Group
            label={words.when}
            value={isLater ? 'later' : 'now'}
            onChange={(when) => setLater(when === 'later')}
          >
            <Stack gap={6} mt={4}>
              <Radio data-autofocus value="now" label={words.now} />
              <Radio value="later" label={words.later} />
            </Stack>
          </Radio.Group>
          {isLater && (
            <>
              <HourField zone={zone} value={hour} onChange={setHour} error={act.fields.at} />
              <Text size="xs" c="dimmed">
                {words.laterNote}
              </Text>
            </>
          )}
          <FormFoot
            fault={act.fields.at ? null : act.fault}
            isRunning={act.isRunning}
            onCancel={onClose}
            go={!isLater ? words.launchNow : at === null ? words.launchLater : words.launchAt(hourText(at, zone))}
          />
        </Stack>
      </form>
    </Modal>
  );
}
