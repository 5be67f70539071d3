import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { people } from '../../people/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { Invitations } from './Invitations.tsx';
import { InviteDialogue } from './InviteDialogue.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { RequireFactor } from './RequireFactor.tsx';

export function PeopleScreen(): ReactElement {
  const { people: words } = useStrings();
  const [isInviting, inviting] = useDisclosure();
  const [search, setSearch] = useState('');
  const [withLeft, setWithLeft] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['people', 'list'],
    queryFn: ({ signal }) => call(people, {}, signal),
  });
  const sought = search.trim().toLowerCase();
  const rows = data?.people.filter(
    ({ name, username, email, state }) =>
      (withLeft || state !== 'left') && [name, username, email].some((text) => text.toLowerCase().includes(sought)),
  );
  const mayInvite = (data?.grantable.length ?? 0) > 0;
  return (
    <Screen title={words.title} actions={mayInvite && <Button onClick={inviting.open}>{words.invite}</Button>}>
      <Stack gap="md">
        <Fault fault={error} retry={() => refetch()} />
        {!data && !error && <Loading />}
        {data && rows && (
          <>
            <Group gap="md" align="center">
              <TextInput
                type="search"
                aria-label={words.search}
                placeholder={words.search}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
              <Checkbox
                label={words.showLeft}
                checked={withLeft}
                onChange={(event) => setWithLeft(event.currentTarget.checked)}
              />
            </Group>
            <PeopleTable rows={rows} all={data.people} grantable={data.grantable} />
            <Invitations invitations={data.invitations} />
            {data.mayRequire && <RequireFactor required={data.secondFactorRequired} />}
            <InviteDialogue isOpen={isInviting} grantable={data.grantable} onClose={inviting.close} />
          </>
        )}
      </Stack>
    </Screen>
  );
}
