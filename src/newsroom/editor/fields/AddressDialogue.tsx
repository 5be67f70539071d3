import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { z } from 'zod';
import { slugOf } from '../../../base/slug.ts';
import { address, changeAddress } from '../../../writing/address/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';

/** Another address for what readers have: first says what leads to the story, then asks for its new last part. */
export function AddressDialogue({ slug, close }: { slug: string; close(): void }): ReactElement {
  const { story, refresh } = useStory();
  const words = useWords();
  const { about } = words;
  const [typed, setTyped] = useState(slug);
  const act = useAct(changeAddress, [['stories']]);
  const [done, setDone] = useState<string | null>(null);
  const leads = useQuery({
    queryKey: ['stories', 'address', story.id],
    queryFn: ({ signal }) => call(address, { id: story.id }, signal),
    staleTime: 0,
    gcTime: 0,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ id: story.id, slug: typed }, ({ path }) => {
      setDone(path);
      refresh();
    });
  };
  if (done !== null)
    return (
      <Modal opened onClose={close} title={about.addressTitle}>
        <Text role="status">{about.addressChanged(done)}</Text>
      </Modal>
    );
  return (
    <Modal opened onClose={close} size="lg" title={about.addressTitle}>
      <Stack component="form" onSubmit={submit}>
        <Text size="sm">
          {about.addressNow(leads.data?.path ?? story.path ?? '')} {about.addressPromise}
        </Text>
        <Fault fault={leads.error} retry={() => leads.refetch()} />
        {leads.data && <Leading {...leads.data} />}
        <TextInput
          label={about.addressSlug}
          data-autofocus
          maxLength={200}
          value={typed}
          error={act.fields.slug}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setTyped(slugOf(typed))}
        />
        <Fault fault={act.fault} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            loading={act.isRunning}
            disabled={!leads.data || slugOf(typed) === '' || slugOf(typed) === slug}
          >
            {about.addressChange}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Leading({ stories, menus, redirects }: z.output<typeof address.output>): ReactElement {
  const { about, untitled } = useWords();
  const lists: [string, string[]][] = [
    [about.addressStories(stories.length), stories.map(({ headline }) => headline || untitled)],
    [about.addressMenus, menus.map(({ menu, label, byAddress }) => about.addressMenu(menu, label, byAddress))],
    [about.addressRedirects(redirects.length), redirects],
  ];
  const filled = lists.filter(([, entries]) => entries.length > 0);
  return (
    <Stack gap="xs" component="section" aria-label={about.addressLeads}>
      {filled.length === 0 && <Text size="sm">{about.addressNothing}</Text>}
      {filled.map(([title, entries]) => (
        <div key={title}>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <List size="sm" mah={160} style={{ overflowY: 'auto' }}>
            {[...new Set(entries)].map((entry) => (
              <List.Item key={entry}>{entry}</List.Item>
            ))}
          </List>
        </div>
      ))}
      <Text size="sm">{about.addressOutside}</Text>
    </Stack>
  );
}
