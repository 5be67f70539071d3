import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef } from 'react';
import { outbox } from '../../../people/contract.ts';
import { call } from '../../ask/call.ts';
import { useMayAct } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { useField } from './SettingFields.tsx';
import type { SettingsForm } from './use-settings-form.ts';

const MOST = 50;
const NOBODY = { name: '', email: '', takes: 'all' as const };

export function PartnerFields({ form }: { form: SettingsForm }): ReactElement {
  const { settings: words } = useStrings();
  const { label, description, error } = useField(form, 'partners');
  const { partners } = form.values;
  const list = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  useEffect(() => {
    if (isAdding.current) list.current?.querySelector<HTMLElement>('[role=group]:last-of-type input')?.focus();
    isAdding.current = false;
  });
  const add = (): void => {
    isAdding.current = true;
    form.set('partners', [...partners, NOBODY]);
  };
  return (
    <FieldGroup label={label} description={description}>
      {partners.length > 0 && <NoMail />}
      <Stack gap="md" ref={list} tabIndex={-1}>
        {partners.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.partnersNone}
          </Text>
        )}
        {partners.map((_, at) => (
          <PartnerRow
            // biome-ignore lint/suspicious/noArrayIndexKey: two of them may say the same while they are written
            key={at}
            form={form}
            at={at}
            // the button that had the focus is gone
            onRemoved={() => list.current?.focus()}
          />
        ))}
      </Stack>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      {partners.length > 0 && (
        <Text size="xs" c="dimmed">
          {words.takesHelp}
        </Text>
      )}
      {partners.length < MOST && (
        <div>
          <Button size="compact-sm" variant="default" onClick={add}>
            {words.addPartner}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

/** For whoever may know how the paper sends mail: that it does not. */
function NoMail(): ReactElement | null {
  const { settings: words } = useStrings();
  const mayAct = useMayAct();
  const { data } = useQuery({
    queryKey: ['outbox', 'sends'],
    queryFn: ({ signal }) => call(outbox, {}, signal),
    enabled: mayAct('outbox.read'),
  });
  if (!data || data.sends) return null;
  return (
    <Alert color="yellow" variant="light" p="sm">
      {words.partnersNoMail}
    </Alert>
  );
}

function PartnerRow({
  form,
  at,
  onRemoved,
}: {
  form: SettingsForm;
  at: number;
  onRemoved(): void;
}): ReactElement | null {
  const { settings: words } = useStrings();
  const { partners } = form.values;
  const partner = partners[at];
  if (!partner) return null;
  const put = (part: Partial<typeof partner>): void =>
    form.set(
      'partners',
      partners.map((one, place) => (place === at ? { ...one, ...part } : one)),
    );
  return (
    <Group gap="xs" align="flex-start" role="group" aria-label={partner.name || words.names.partners}>
      <TextInput
        label={words.partnerName}
        w={{ base: '100%', xs: 200 }}
        maxLength={100}
        value={partner.name}
        error={form.errors[`partners.${at}.name`]}
        onChange={({ currentTarget: { value } }) => put({ name: value })}
      />
      <TextInput
        label={words.partnerEmail}
        type="email"
        dir="ltr"
        flex={1}
        miw={200}
        maxLength={254}
        value={partner.email}
        error={form.errors[`partners.${at}.email`]}
        onChange={({ currentTarget: { value } }) => put({ email: value.trim() })}
      />
      <NativeSelect
        label={words.partnerTakes}
        data={(['all', 'changes'] as const).map((value) => ({ value, label: words.takes[value] }))}
        value={partner.takes}
        onChange={({ currentTarget: { value } }) => put({ takes: value === 'all' ? 'all' : 'changes' })}
      />
      <Button
        variant="default"
        mt={24}
        aria-label={words.partnerRemove(partner.name)}
        onClick={() => {
          onRemoved();
          form.set(
            'partners',
            partners.filter((_, place) => place !== at),
          );
        }}
      >
        ×
      </Button>
    </Group>
  );
}
