import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { strip } from '../../../paper/strip/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { StripForm } from './StripForm.tsx';

/** The topics under the menu. */
export function StripScreen(): ReactElement {
  const { strip: words } = useStrings().furniture;
  const { data, error, refetch } = useQuery({
    queryKey: ['paper', 'strip'],
    queryFn: ({ signal }) => call(strip, {}, signal),
  });
  return (
    <Screen title={words.title}>
      <Stack gap="sm">
        <Text size="sm">
          {words.lead}{' '}
          <AnchorLink to="/paper/topics" underline="always">
            {words.toTopics}
          </AnchorLink>
        </Text>
        <Fault fault={error} retry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && <StripForm stored={data} />}
      </Stack>
    </Screen>
  );
}
