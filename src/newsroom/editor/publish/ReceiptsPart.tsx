import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { receipts } from '../../../publishing/receipts/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { pagesOf } from '../../ask/rows.ts';
import { Moment } from '../../Moment.tsx';
import { ReceiptDialogue } from '../../publishing/ReceiptDialogue.tsx';
import { ReceiptState } from '../../publishing/ReceiptState.tsx';
import { RECEIPTS } from '../../publishing/use-receipt.ts';
import { RowButton } from '../../RowButton.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';
import { PanelPart } from './PanelPart.tsx';

/** Every receipt of the story, newest first. */
export function ReceiptsPart(): ReactElement {
  const { publishing: words } = useStrings();
  const { story } = useStory();
  const [open, setOpen] = useState<number | null>(null);
  const query = useInfiniteQuery({
    queryKey: [...RECEIPTS, 'of', story.id],
    queryFn: ({ pageParam, signal }) =>
      call(receipts, { story: story.id, limit: 10, ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.more ? (page.receipts.at(-1)?.id ?? null) : null),
    staleTime: 0,
  });
  const pages = pagesOf(query, (page) => page.receipts);
  return (
    <PanelPart title={words.receiptsOf}>
      <Fault fault={pages.fault} retry={pages.retry} />
      {!pages.isLoading && !pages.fault && pages.rows.length === 0 && <Text size="sm">{words.noReceipts}</Text>}
      <ul className="schedules">
        {pages.rows.map((receipt) => {
          const act = words.acts[receipt.act] ?? receipt.act;
          return (
            <li key={receipt.id}>
              <Group gap={6}>
                <RowButton says={words.open(act, receipt.title || words.untitled)} onOpen={() => setOpen(receipt.id)}>
                  {act}
                </RowButton>
                <ReceiptState receipt={receipt} />
              </Group>
              <Group gap={6}>
                <Moment at={receipt.at} size="sm" c="dimmed" />
                <Text size="sm" c="dimmed">
                  {receipt.by?.name}
                </Text>
              </Group>
            </li>
          );
        })}
      </ul>
      {pages.more && (
        <Button size="xs" variant="default" loading={pages.isLoadingMore} onClick={pages.more}>
          {words.older}
        </Button>
      )}
      {open !== null && <ReceiptDialogue id={open} onClose={() => setOpen(null)} />}
    </PanelPart>
  );
}
