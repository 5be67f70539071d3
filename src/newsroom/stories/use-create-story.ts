import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createStory } from '../../writing/contract.ts';
import { call } from '../ask/call.ts';
import { sentenceOf } from '../ask/Fault.tsx';
import { useStrings } from '../strings/use-strings.ts';

/** One step from the wish to the empty page. */
export function useCreateStory(): { create(): void; isRunning: boolean } {
  const strings = useStrings();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => call(createStory, {}),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['stories'] });
      return navigate({ to: '/stories/$story', params: { story: String(id) } });
    },
    onError: (fault) => notifications.show({ color: 'red', message: sentenceOf(fault, strings) }),
  });
  return { create: () => mutate(), isRunning: isPending };
}
