import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { MENU_PLACES, menus } from '../../../paper/menus/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { MenuEditor } from './MenuEditor.tsx';

/** What leads readers through the paper, place by place. */
export function MenusScreen(): ReactElement {
  const { menus: words } = useStrings().furniture;
  const { place = 'main' } = useSearch({ from: '/inside/paper/menus' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['paper', 'menus'],
    queryFn: ({ signal }) => call(menus, {}, signal),
  });
  const menu = data?.menus.find((one) => one.place === place);
  return (
    <Screen title={words.title}>
      <Stack gap="sm">
        <Text size="sm">{words.lead}</Text>
        <div>
          <SegmentedControl
            aria-label={words.placeOf}
            data={MENU_PLACES.map((value) => ({ value, label: words.places[value] }))}
            value={place}
            onChange={(next) => {
              const wanted = MENU_PLACES.find((one) => one === next);
              void navigate({ to: '/paper/menus', search: wanted && wanted !== 'main' ? { place: wanted } : {} });
            }}
          />
        </div>
        <Fault fault={error} retry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && menu && <MenuEditor key={place} stored={menu} others={data.others} zone={data.zone} />}
      </Stack>
    </Screen>
  );
}
