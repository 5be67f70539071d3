import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { byline } from '../../people/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { BylineForm } from './BylineForm.tsx';

/** One profile, or a new one. */
export function BylineDialogue({ which, onClose }: { which: number | 'new'; onClose(): void }): ReactElement {
  const { bylines } = useStrings();
  const isNew = which === 'new';
  const { data, error, refetch } = useQuery({
    queryKey: ['bylines', 'one', which],
    queryFn: ({ signal }) => call(byline, { id: which }, signal),
    enabled: !isNew,
    // what is being filled in does not change under the hands
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Modal opened size="lg" onClose={onClose} title={isNew ? bylines.addTitle : bylines.editTitle(data?.name ?? '…')}>
      <Fault fault={error} retry={() => refetch()} />
      {!isNew && !data && !error && <Loading />}
      {(isNew || data) && <BylineForm byline={data ?? null} onDone={onClose} />}
    </Modal>
  );
}
