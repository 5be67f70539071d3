import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ArticleId } from '../../../base/ids.ts';
import type { Card } from '../../../fronts/cards/contract.ts';
import { clipboard, saveClipboard } from '../../../fronts/clipboard/contract.ts';
import { MOST_CARDS } from '../../../fronts/contract.ts';
import { call } from '../../ask/call.ts';
import { Problem } from '../../ask/problem.ts';

type Kept = z.output<typeof clipboard.output>;
const KEY = ['front-clipboard'] as const;
const NOTHING: Kept = { revision: 0, cards: [], stories: [], pictures: [] };

export interface Clipboard extends Kept {
  isLoading: boolean;
  fault: unknown;
  add(cards: readonly Card[], then?: () => void): void;
  remove(story: ArticleId): void;
}

/** One's own cards. What is added comes on top; each story is there once. */
export function useClipboard(isOpen = false): Clipboard {
  const queries = useQueryClient();
  const {
    data = NOTHING,
    isPending,
    error,
  } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => call(clipboard, {}, signal),
    enabled: isOpen,
  });
  const { mutate, error: fault } = useMutation({
    mutationFn: async (changed: (cards: readonly Card[]) => Card[]) => {
      for (let attempt = 0; ; attempt++) {
        const now = await call(clipboard, {});
        try {
          return await call(saveClipboard, { base: now.revision, cards: changed(now.cards) });
        } catch (refused) {
          // another of one's own screens was quicker: on what it made
          if (!(refused instanceof Problem) || refused.status !== 409 || attempt === 2) throw refused;
        }
      }
    },
    onSuccess: (answer) => queries.setQueryData(KEY, answer),
  });
  return {
    ...data,
    isLoading: isPending,
    fault: error ?? fault,
    add(cards, then) {
      const own = new Set(cards.map(({ story }) => story));
      mutate(
        (kept) => [...cards, ...kept.filter(({ story }) => !own.has(story))].slice(0, MOST_CARDS),
        then ? { onSuccess: then } : undefined,
      );
    },
    remove: (story) => mutate((kept) => kept.filter((card) => card.story !== story)),
  };
}
