import { Button, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { createPreview, previews, withdrawPreview } from '../../../writing/previews/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { ownLanguage } from '../../moments.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';

/** Links that show the story to whoever has them, for a time. Each is told once, and can be withdrawn. */
export function ShareLinks(): ReactElement {
  const words = useWords();
  const { story } = useStory();
  const queries = useQueryClient();
  const key = ['stories', 'previews', story.id];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(previews, { id: story.id }, signal),
  });
  const create = useAct(createPreview);
  const withdraw = useAct(withdrawPreview);
  const [label, setLabel] = useState('');
  const [hours, setHours] = useState('48');
  const [address, setAddress] = useState('');
  const refresh = (): void => void queries.invalidateQueries({ queryKey: key });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.run({ id: story.id, label, hours: Number(hours) }, (made) => {
      setAddress(made.address);
      setLabel('');
      refresh();
    });
  };
  const time = new Intl.DateTimeFormat(ownLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Stack gap="xs" component="section" aria-label={words.shareLinks}>
      <Text size="sm" fw={600}>
        {words.shareLinks}
      </Text>
      <form onSubmit={submit}>
        <Group gap="xs" align="end">
          <TextInput
            className="grow"
            label={words.shareFor}
            maxLength={200}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Select
            label={words.shareHours}
            w={120}
            data={Object.entries(words.shareTimes).map(([value, name]) => ({ value, label: name }))}
            value={hours}
            allowDeselect={false}
            onChange={(value) => value && setHours(value)}
          />
          <Button type="submit" variant="default" loading={create.isRunning}>
            {words.makeLink}
          </Button>
        </Group>
      </form>
      {address && (
        <Group gap="xs" wrap="nowrap" align="end">
          <TextInput
            className="grow"
            label={words.newLink}
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? words.copied : words.copyLink}
              </Button>
            )}
          </CopyButton>
        </Group>
      )}
      <Fault fault={error ?? create.fault ?? withdraw.fault} />
      <ul className="plain-list">
        {data?.links.map(({ id, label: name, by, expiresAt, withdrawnAt, opened }) => {
          const isOver = withdrawnAt !== null || expiresAt < Date.now();
          return (
            <li key={id}>
              <Text size="sm">
                {name || words.withoutLabel}, {by.name}.{' '}
                {withdrawnAt !== null ? words.linkWithdrawn : words.linkUntil(time.format(expiresAt))}{' '}
                {words.opened(opened)}
              </Text>
              {!isOver && (
                <Button size="compact-xs" variant="default" onClick={() => withdraw.run({ id }, refresh)}>
                  {words.withdrawLink}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
