import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { SectionId } from '../../../base/ids.ts';
import { removeSection, type SectionRow, sectionContents } from '../../../paper/sections/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** Says what is in the section, asks where it goes, and asks twice. */
export function RemoveSection({
  section,
  others,
  onDone,
}: {
  section: SectionRow;
  others: readonly SectionRow[];
  onDone(): void;
}): ReactElement {
  const { sections: words } = useStrings().furniture;
  const [isOpen, setOpen] = useState(false);
  const [into, setInto] = useState('');
  const act = useAct(removeSection, [['paper']]);
  const { data, error } = useQuery({
    queryKey: ['paper', 'sections', 'contents', section.id],
    queryFn: ({ signal }) => call(sectionContents, { id: section.id }, signal),
    enabled: isOpen,
  });
  if (!isOpen)
    return (
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {words.remove}
        </Button>
      </Group>
    );
  const isEmpty = data && data.stories === 0 && data.editors.length === 0;
  return (
    <Stack gap="xs" component="section" aria-label={words.remove}>
      <Fault fault={error} />
      {data && <Text size="sm">{words.contents(data.stories, data.live)}</Text>}
      {data && data.menus.length > 0 && <Text size="sm">{words.contentsMenus(data.menus.join(', '))}</Text>}
      {data && data.below > 0 ? (
        <Text size="sm">{words.contentsBelow(data.below)}</Text>
      ) : (
        data && (
          <Group align="flex-end" gap="sm">
            <NativeSelect
              label={isEmpty ? words.leadsTo : words.storiesTo}
              data={[
                { value: '', label: isEmpty ? words.above : words.choose },
                ...others.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              value={into}
              error={act.fields.into}
              onChange={(event) => setInto(event.currentTarget.value)}
            />
            <Button
              color="red.9"
              disabled={!isEmpty && into === ''}
              loading={act.isRunning}
              onClick={() =>
                act.run({ id: section.id, into: into === '' ? null : (Number(into) as SectionId) }, onDone)
              }
            >
              {words.removeNow}
            </Button>
          </Group>
        )
      )}
      <Text size="sm" c="dimmed">
        {words.removeHelp}
      </Text>
      {act.fields.id ? (
        <Text size="sm" c="red" role="alert">
          {act.fields.id}
        </Text>
      ) : (
        <Fault fault={act.fields.into ? null : act.fault} />
      )}
    </Stack>
  );
}
