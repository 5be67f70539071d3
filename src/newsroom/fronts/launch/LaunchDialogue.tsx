import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { launchFront } from '../../../fronts/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { HourField } from '../../publishing/HourField.tsx';
import { momentOf, NO_HOUR } from '../../publishing/hour.ts';
import { hourText } from '../../publishing/hour-text.ts';
import { useIsPhone } from '../../publishing/use-is-phone.ts';
import { useMe } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useStructure } from '../use-structure.ts';
import { LaunchChoice } from './LaunchChoice.tsx';

/** What readers would get, container by container, before they get it. */
export function LaunchDialogue({ of, onClose }: { of: number | 'all'; onClose(): void }): ReactElement {
  const { fronts: words, shell } = useStrings();
  const { front, own } = useDesk();
  const { person } = useMe();
  const isPhone = useIsPhone();
  const pending = front.containers.filter(({ isPending }) => isPending);
  // whom somebody else works for is left to them
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () =>
      new Set(
        of === 'all' ? pending.filter(({ draftBy }) => !draftBy || draftBy.id === person.id).map(({ id }) => id) : [of],
      ),
  );
  const [isLater, setLater] = useState(false);
  const [hour, setHour] = useState(NO_HOUR);
  const launch = useStructure(launchFront);
  const at = momentOf(hour, front.zone);
  const isHour = !isLater || (at !== null && at > Date.now());
  const containers = pending.filter(({ id }) => chosen.has(id));
  const go = (): void => {
    const seen = containers.map(({ id, revision }) => ({ id, revision }));
    launch.run(
      ({ key }) => ({ key, containers: seen, at: isLater ? at : null }),
      () => {
        notifications.show({
          message:
            isLater && at !== null ? words.scheduleDone(hourText(at, front.zone)) : words.launchDone(seen.length),
        });
        onClose();
      },
    );
  };
  return (
    <Modal opened size="lg" fullScreen={isPhone} onClose={onClose} title={words.launchTitle}>
      <Stack gap="sm">
        <Text size="sm" fw={600} component="h3" m={0}>
          {words.launchWhat}
        </Text>
        {pending.length === 0 && <Text size="sm">{words.nothingToLaunch}</Text>}
        {pending.map((container) => (
          <LaunchChoice
            key={container.id}
            container={container}
            isChosen={chosen.has(container.id)}
            onChoose={(is) =>
              setChosen((now) => new Set(is ? [...now, container.id] : [...now].filter((id) => id !== container.id)))
            }
          />
        ))}
        <Radio.Group
          label={words.whenLabel}
          value={isLater ? 'later' : 'now'}
          onChange={(when) => setLater(when === 'later')}
        >
          <Group gap="md" mt={4}>
            <Radio value="now" label={words.now} />
            <Radio value="later" label={words.later} />
          </Group>
        </Radio.Group>
        {isLater && (
          <>
            <HourField zone={front.zone} value={hour} onChange={setHour} />
            <Text size="xs" c="dimmed">
              {words.scheduleNote}
            </Text>
          </>
        )}
        <Fault fault={launch.fault} />
        {own.size > 0 && (
          <Alert color="yellow" variant="light" p="xs">
            {[...own.values()].some(({ state }) => state === 'held' || state === 'failed')
              ? words.launchUnsaved
              : words.saving}
          </Alert>
        )}
        <Group gap="xs">
          <Button
            data-autofocus
            loading={launch.isRunning}
            disabled={containers.length === 0 || !isHour || own.size > 0}
            onClick={go}
          >
            {!isLater ? words.launchNow : at === null ? words.launchWhen : words.launchAt(hourText(at, front.zone))}
          </Button>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
