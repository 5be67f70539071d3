import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { topic } from '../../../paper/topics/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { useMe } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { TopicForm } from './TopicForm.tsx';

/** One topic, or a new one. */
export function TopicDialogue({ which, onClose }: { which: number | 'new'; onClose(): void }): ReactElement {
  const { furniture, fronts } = useStrings();
  const { topics: words } = furniture;
  const { acts } = useMe();
  const { data, error, refetch } = useQuery({
    queryKey: ['paper', 'topics', 'one', which],
    queryFn: ({ signal }) => call(topic, { id: which as number }, signal),
    enabled: which !== 'new',
    // what is being filled in does not change under the hands
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Modal opened size="lg" onClose={onClose} title={which === 'new' ? words.addTitle : words.edit(data?.name ?? '…')}>
      <Fault fault={error} retry={() => void refetch()} />
      {which !== 'new' && !data && !error && <Loading />}
      {data && acts.includes('front.edit') && (
        <AnchorLink to="/fronts/$front" params={{ front: `topic-${data.id}` }} size="sm">
          {fronts.toFront}
        </AnchorLink>
      )}
      {(which === 'new' || data) && <TopicForm topic={data ?? null} onDone={onClose} />}
    </Modal>
  );
}
