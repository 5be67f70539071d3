import { NativeSelect, Stack, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { receipts } from '../../publishing/receipts/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { MoreRows } from '../ask/MoreRows.tsx';
import { isKnown, pagesOf } from '../ask/rows.ts';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { Promises } from './Promises.tsx';
import { ReceiptDialogue } from './ReceiptDialogue.tsx';
import { ReceiptTable } from './ReceiptTable.tsx';
import type { ReceiptFilter } from './receipt-filter.ts';
import { RECEIPTS } from './use-receipt.ts';

/** Every act that readers should see, those first that somewhere they do not. */
export function ReceiptsScreen(): ReactElement {
  const { publishing: words } = useStrings();
  const { state = 'red', receipt } = useSearch({ from: '/inside/receipts' });
  const navigate = useNavigate();
  const show = (filter: ReceiptFilter): void =>
    void navigate({ to: '/receipts', search: (before) => ({ ...before, ...filter }), replace: true });
  const query = useInfiniteQuery({
    queryKey: [...RECEIPTS, 'list', state],
    queryFn: ({ pageParam, signal }) =>
      call(receipts, { ...(state !== 'all' && { state }), ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.more ? (page.receipts.at(-1)?.id ?? null) : null),
    placeholderData: keepPreviousData,
    refetchInterval: 20_000,
  });
  const pages = pagesOf(query, (page) => page.receipts);
  return (
    <Screen title={words.receipts}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.receiptsLead}
        </Text>
        <NativeSelect
          label={words.state}
          maw={240}
          data={[
            ...Object.entries(words.receiptStates).map(([value, label]) => ({ value, label })),
            { value: 'all', label: words.anyState },
          ]}
          value={state}
          onChange={(event) => show({ state: event.currentTarget.value as ReceiptFilter['state'] })}
        />
        <Fault fault={pages.fault} retry={pages.retry} />
        {pages.isLoading ? (
          <Loading />
        ) : (
          isKnown(pages) && (
            <ReceiptTable
              receipts={pages.rows}
              none={state === 'red' ? words.noneRed : words.none}
              onOpen={(id) => show({ receipt: id })}
            />
          )
        )}
        <MoreRows pages={pages} says={words.more} />
        <Promises />
      </Stack>
      {receipt !== undefined && <ReceiptDialogue id={receipt} onClose={() => show({ receipt: undefined })} />}
    </Screen>
  );
}
