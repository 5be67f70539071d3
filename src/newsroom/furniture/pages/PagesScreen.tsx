import { Alert, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { ArticleId } from '../../../base/ids.ts';
import { staticPages } from '../../../paper/pages/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { NewPageButton } from './NewPageButton.tsx';
import { PageDialogue } from './PageDialogue.tsx';
import { PageLevel } from './PageLevel.tsx';

/** Pages that stand by themselves (About, Terms): when each is looked through again, and where it stands. */
export function PagesScreen(): ReactElement {
  const { pages: words } = useStrings().furniture;
  const [open, setOpen] = useState<ArticleId | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['paper', 'pages'],
    queryFn: ({ signal }) => call(staticPages, {}, signal),
  });
  const page = data?.pages.find(({ id }) => id === open);
  return (
    <Screen title={words.title} actions={<NewPageButton />}>
      <Stack gap="sm">
        <Text size="sm">{words.lead}</Text>
        <Fault fault={error} retry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && data.overdue > 0 && (
          <Alert variant="light" color="red" p="xs" role="status">
            {words.overdueNotice(data.overdue)}
          </Alert>
        )}
        {data && data.pages.length === 0 && <Text c="dimmed">{words.none}</Text>}
        {data && <PageLevel pages={data.pages} parentId={null} label={words.title} onOpen={setOpen} />}
      </Stack>
      {page && data && (
        <PageDialogue key={page.id} page={page} pages={data.pages} zone={data.zone} onClose={() => setOpen(null)} />
      )}
    </Screen>
  );
}
