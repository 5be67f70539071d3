import { Alert, NativeSelect, Stack } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { z } from 'zod';
import { outbox } from '../../people/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { MoreRows } from '../ask/MoreRows.tsx';
import { isKnown, pagesOf } from '../ask/rows.ts';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { LetterDialogue } from './LetterDialogue.tsx';
import { LetterTable } from './LetterTable.tsx';

type State = z.output<typeof outbox.output>['letters'][number]['state'];

export function OutboxScreen(): ReactElement {
  const { outbox: words } = useStrings();
  const [state, setState] = useState<State | ''>('');
  const [open, setOpen] = useState<number | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['outbox', 'list', state],
    queryFn: ({ pageParam, signal }) =>
      call(outbox, { ...(state && { state }), ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ letters, more }) => (more ? (letters.at(-1)?.id ?? null) : null),
    placeholderData: keepPreviousData,
    refetchInterval: 20_000,
  });
  const pages = pagesOf(query, ({ letters }) => letters);
  const sends = query.data?.pages[0]?.sends ?? true;
  return (
    <Screen title={words.title}>
      <Stack gap="sm">
        {!sends && (
          <Alert color="yellow" variant="light" p="sm">
            {words.noMail}
          </Alert>
        )}
        <NativeSelect
          label={words.state}
          maw={240}
          data={[
            { value: '', label: words.anyState },
            ...Object.entries(words.states).map(([value, label]) => ({ value, label })),
          ]}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as State | '')}
        />
        <Fault fault={pages.fault} retry={pages.retry} />
        {pages.isLoading ? <Loading /> : isKnown(pages) && <LetterTable letters={pages.rows} onOpen={setOpen} />}
        <MoreRows pages={pages} says={words.more} />
      </Stack>
      {open !== null && <LetterDialogue id={open} onClose={() => setOpen(null)} />}
    </Screen>
  );
}
