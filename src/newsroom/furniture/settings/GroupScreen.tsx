import { Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { GROUPS, type Group as GroupName, settingsGroup } from '../../../paper/settings/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { NotFoundScreen } from '../../shell/NotFoundScreen.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { GroupForm } from './GroupForm.tsx';
import { SettingsHistory } from './SettingsHistory.tsx';
import { SETTINGS_KEY } from './use-settings-form.ts';

export function GroupScreen(): ReactElement {
  const { group: asked } = useParams({ from: '/inside/paper/settings/$group' });
  const group = GROUPS.find((name) => name === asked);
  return group ? <OneGroup key={group} group={group} /> : <NotFoundScreen />;
}

function OneGroup({ group }: { group: GroupName }): ReactElement {
  const { settings: words } = useStrings();
  const { data, error, refetch } = useQuery({
    queryKey: [...SETTINGS_KEY, 'group', group],
    queryFn: ({ signal }) => call(settingsGroup, { group }, signal),
  });
  return (
    <Screen title={words.titleOf(words.groups[group])}>
      <Stack gap="md">
        <Group component="nav" gap="md" style={{ rowGap: 6 }} aria-label={words.areas}>
          <AnchorLink size="sm" to="/paper/settings">
            {words.overview}
          </AnchorLink>
          {GROUPS.map((name) => (
            <AnchorLink
              key={name}
              size="sm"
              to="/paper/settings/$group"
              params={{ group: name }}
              {...(name === group && { fw: 700, underline: 'always' as const })}
            >
              {words.groups[name]}
            </AnchorLink>
          ))}
        </Group>
        <Fault fault={error} retry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && <GroupForm stored={data} />}
        {data && <SettingsHistory group={group} mayChange={data.mayChange} />}
      </Stack>
    </Screen>
  );
}
