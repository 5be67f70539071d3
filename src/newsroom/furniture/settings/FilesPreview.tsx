import { Badge, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { previewFiles } from '../../../paper/settings/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Section } from '../../Section.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { SETTINGS_KEY, type SettingsForm } from './use-settings-form.ts';

/** The files that tell machines what they may do, as they would be served. */
export function FilesPreview({ form }: { form: SettingsForm }): ReactElement {
  const { settings: words } = useStrings();
  const [patch] = useDebouncedValue(form.patch, 400);
  const asked = useFiles(patch, form.stored.revision);
  const now = useFiles({}, form.stored.revision);
  return (
    <Section title={words.files} lead={words.filesHelp}>
      <Fault fault={asked.error} retry={() => void asked.refetch()} />
      {!asked.data && !asked.error && <Loading />}
      <Stack gap="md">
        {asked.data?.files.map(({ path, text }) => (
          <div key={path}>
            <Group gap="xs">
              <Title order={3} size="h6" dir="ltr">
                {path}
              </Title>
              {now.data && now.data.files.find((file) => file.path === path)?.text !== text && (
                <Badge color="yellow">{words.fileChanges}</Badge>
              )}
            </Group>
            {text === null ? (
              <Text size="sm" c="dimmed">
                {words.noFile}
              </Text>
            ) : (
              <Code block dir="ltr" tabIndex={0} mah={280} style={{ overflow: 'auto' }} role="group" aria-label={path}>
                {text}
              </Code>
            )}
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function useFiles(values: Record<string, unknown>, revision: number) {
  return useQuery({
    queryKey: [...SETTINGS_KEY, 'files', revision, values],
    queryFn: ({ signal }) => call(previewFiles, { values }, signal),
    placeholderData: keepPreviousData,
  });
}
