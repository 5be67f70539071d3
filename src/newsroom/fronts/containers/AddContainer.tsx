import { Button, Group, NativeSelect, Stack, Title } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type Content, content } from '../../../fronts/cards/contract.ts';
import { addContainer, MOST_CONTAINERS, MOST_LETTERS } from '../../../fronts/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useStructure } from '../use-structure.ts';
import { SettingsFields } from './SettingsFields.tsx';

const FRESH: Content = content.parse({ layout: 'rows' });

/** A new container, first in the draft alone. */
export function AddContainer(): ReactElement | null {
  const { fronts: words, shell } = useStrings();
  const { front, nameOf } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [value, set] = useState(FRESH);
  const [after, setAfter] = useState(() => String(front.containers.at(-1)?.id ?? ''));
  const add = useStructure(addContainer);
  if (front.containers.length >= MOST_CONTAINERS) return null;
  if (!isOpen)
    return (
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {words.addContainer}
      </Button>
    );
  const place = front.containers.some(({ id }) => String(id) === after) ? Number(after) : null;
  return (
    <Stack
      component="form"
      gap="xs"
      className="front-container"
      onSubmit={(event) => {
        event.preventDefault();
        add.run(
          () => ({ key: front.key, after: place, draft: { ...value, name: value.name.trim() } }),
          ({ id }) => {
            setOpen(false);
            set(FRESH);
            setAfter(String(id));
          },
        );
      }}
    >
      <Title order={2} size="h6">
        {words.newContainer}
      </Title>
      <SettingsFields value={value} onChange={set} />
      <NativeSelect
        size="xs"
        w={{ base: '100%', xs: 220 }}
        label={words.addAt}
        value={place === null ? '' : after}
        onChange={(event) => setAfter(event.currentTarget.value)}
        data={[
          { value: '', label: words.atTop },
          ...front.containers.map(({ id, draft }) => ({ value: String(id), label: words.below(nameOf(draft)) })),
        ]}
      />
      <Fault fault={add.fault} />
      <Group gap="xs">
        <Button type="submit" size="xs" disabled={value.name.trim().length > MOST_LETTERS.name} loading={add.isRunning}>
          {words.add}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          {shell.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
