import { Group, Kbd, Modal, Stack, Switch, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { useShortcutGroups, useSingleKeys } from './shortcuts.ts';

/** All keys that do something now; with a switch, since a single key can be pressed by speech or by mistake. */
export function ShortcutsDialogue({ onClose }: { onClose(): void }): ReactElement {
  const { shell } = useStrings();
  const groups = useShortcutGroups();
  const [isOn, change] = useSingleKeys();
  const everywhere = groups.filter(({ isScreen }) => !isScreen).flatMap(({ list }) => list);
  const here = groups.filter(({ isScreen }) => isScreen).flatMap(({ list }) => list);
  return (
    <Modal opened onClose={onClose} title={shell.shortcuts}>
      <Stack gap="md">
        <Keys title={shell.shortcutsEverywhere} list={[{ key: 'Ctrl / ⌘ K', label: shell.palette }, ...everywhere]} />
        {here.length > 0 && <Keys title={shell.shortcutsHere} list={here} />}
        <Switch
          label={shell.shortcutsSingle}
          description={shell.shortcutsSingleHelp}
          checked={isOn}
          onChange={(event) => change(event.currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}

function Keys({ title, list }: { title: string; list: readonly { key: string; label: string }[] }): ReactElement {
  return (
    <section>
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      <Stack component="ul" gap={4} m={0} p={0}>
        {list.map(({ key, label }) => (
          <Group component="li" key={key + label} justify="space-between">
            <Text size="sm">{label}</Text>
            <Kbd>{NAMES[key] ?? key}</Kbd>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

const NAMES: Record<string, string> = { Enter: '↵', ' ': '␣' };
