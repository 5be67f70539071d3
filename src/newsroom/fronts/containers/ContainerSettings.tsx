import { Button, Group, Stack } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type Container, MOST_LETTERS } from '../../../fronts/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { SettingsFields } from './SettingsFields.tsx';

/** Settings of a container, taken over in one go. */
export function ContainerSettings({ container, onDone }: { container: Container; onDone(): void }): ReactElement {
  const { fronts: words, shell } = useStrings();
  const { change } = useDesk();
  const [value, set] = useState(container.draft);
  return (
    <Stack
      component="form"
      gap="xs"
      className="front-settings"
      onSubmit={(event) => {
        event.preventDefault();
        // cards may have moved since the form was opened
        change(container, { ...value, name: value.name.trim(), cards: container.draft.cards });
        onDone();
      }}
    >
      <SettingsFields value={value} onChange={set} />
      <Group gap="xs">
        <Button type="submit" size="xs" disabled={value.name.trim().length > MOST_LETTERS.name}>
          {words.keepCard}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {shell.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
