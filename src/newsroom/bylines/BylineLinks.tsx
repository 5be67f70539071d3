import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Byline } from '../../people/contract.ts';
import { useStrings } from '../strings/use-strings.ts';

const MOST = 20;

/** Links under a profile, in their order. */
export function BylineLinks({
  links,
  error,
  onChange,
}: {
  links: Byline['links'];
  error?: string | undefined;
  onChange(links: Byline['links']): void;
}): ReactElement {
  const { bylines } = useStrings();
  const set = (at: number, part: Partial<Byline['links'][number]>): void =>
    onChange(links.map((link, place) => (place === at ? { ...link, ...part } : link)));
  return (
    <Fieldset legend={bylines.links} variant="default" p="sm">
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {bylines.linksHelp}
        </Text>
        {links.map(({ label, href }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: links have no name of their own while they are typed
          <Group key={at} gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              label={bylines.linkLabel}
              maxLength={100}
              value={label}
              onChange={(event) => set(at, { label: event.currentTarget.value })}
            />
            <TextInput
              label={bylines.linkHref}
              flex={1}
              maxLength={1000}
              value={href}
              onChange={(event) => set(at, { href: event.currentTarget.value })}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={bylines.linkRemove(label || String(at + 1))}
              onClick={() => onChange(links.filter((_, place) => place !== at))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {error && (
          <Text size="sm" c="red" role="alert">
            {error}
          </Text>
        )}
        {links.length < MOST && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onChange([...links, { label: '', href: 'https://' }])}
            >
              {bylines.linkAdd}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
