import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { SectionId } from '../../../base/ids.ts';
import { sectionTree } from '../../../paper/sections/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { SectionDialogue } from './SectionDialogue.tsx';
import { SectionLevel } from './SectionLevel.tsx';

/** The tree of sections. */
export function SectionsScreen(): ReactElement {
  const { sections: words } = useStrings().furniture;
  const [open, setOpen] = useState<SectionId | 'new' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['paper', 'sections'],
    queryFn: ({ signal }) => call(sectionTree, {}, signal),
    refetchInterval: ({ state }) =>
      state.data?.sections.some(({ movingInto }) => movingInto !== null) ? 1_500 : false,
  });
  useShortcuts([{ key: 'n', label: words.add, run: () => setOpen('new') }]);
  return (
    <Screen title={words.title} actions={<Button onClick={() => setOpen('new')}>{words.add}</Button>}>
      <Stack gap="sm">
        <Text size="sm">{words.lead}</Text>
        <Fault fault={error} retry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && data.sections.length === 0 && <Text c="dimmed">{words.none}</Text>}
        {data && <SectionLevel tree={data} parentId={null} label={words.title} onOpen={setOpen} />}
      </Stack>
      {open !== null && data && (
        <SectionDialogue
          key={open}
          tree={data}
          section={data.sections.find(({ id }) => id === open) ?? null}
          onClose={() => setOpen(null)}
        />
      )}
    </Screen>
  );
}
