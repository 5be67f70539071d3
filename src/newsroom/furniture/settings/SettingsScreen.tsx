import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { settingsGroups } from '../../../paper/settings/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Moment } from '../../Moment.tsx';
import { Section } from '../../Section.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { SettingsHistory } from './SettingsHistory.tsx';
import { SETTINGS_KEY } from './use-settings-form.ts';

/** All parts of the settings, and what was done to any of them. */
export function SettingsScreen(): ReactElement {
  const { settings: words } = useStrings();
  const { data, error, refetch } = useQuery({
    queryKey: [...SETTINGS_KEY, 'groups'],
    queryFn: ({ signal }) => call(settingsGroups, {}, signal),
  });
  return (
    <Screen title={words.title}>
      <Stack gap="md">
        <Fault fault={error} retry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && (
          <Section title={words.areas} lead={words.lead}>
            <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
              {data.groups.map(({ group, last }) => (
                <li key={group}>
                  <Group gap={6} align="baseline">
                    <AnchorLink fw={600} to="/paper/settings/$group" params={{ group }}>
                      {words.groups[group]}
                    </AnchorLink>
                    <Text size="xs" c="dimmed" component="span">
                      {last ? (
                        <>
                          {words.lastChanged} <Moment at={last.at} size="xs" /> {last.by && words.lastBy(last.by)}
                        </>
                      ) : (
                        words.never
                      )}
                    </Text>
                  </Group>
                  <Text size="sm" c="dimmed">
                    {words.leads[group]}
                  </Text>
                </li>
              ))}
            </Stack>
          </Section>
        )}
        {data && <SettingsHistory mayChange={data.mayChange} />}
      </Stack>
    </Screen>
  );
}
