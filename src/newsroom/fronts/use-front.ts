import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Front, oneFront, saveDraft } from '../../fronts/contract.ts';
import { call } from '../ask/call.ts';
import { type DraftKeeper, keepDrafts, type OwnDraft, type Saved } from './keep-drafts.ts';
import { useWarnOnLeaving } from './use-warn-on-leaving.ts';
import { withOwn } from './with-own.ts';

export const frontQuery = (key: string) => ['fronts', 'one', key] as const;

export interface OpenFront {
  /** with what is not saved yet in its place; undefined until it is known */
  front: Front | undefined;
  own: ReadonlyMap<number, OwnDraft>;
  keeper: DraftKeeper;
  fault: unknown;
  retry(): void;
}

/** One front, as the server has it and as one's own hands left it a moment ago. */
export function useFront(key: string): OpenFront {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: frontQuery(key),
    queryFn: ({ signal }) => call(oneFront, { key }, signal),
  });
  const [keeper] = useState(() =>
    keepDrafts({
      save: (id, base, draft) => call(saveDraft, { key, id, base, draft }),
      onSaved(answer) {
        const queryKey = frontQuery(key);
        // an answer that was under way may be older than this one
        void queries.cancelQueries({ queryKey });
        queries.setQueryData<{ front: Front }>(queryKey, (now) => now && { front: withSaved(now.front, answer) });
        void queries.invalidateQueries({ queryKey });
      },
    }),
  );
  const own = useSyncExternalStore(keeper.listen, keeper.own);
  useEffect(() => {
    const again = (): void => {
      for (const [id, { state }] of keeper.own()) if (state === 'failed') keeper.retry(id);
    };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [keeper]);
  useWarnOnLeaving(own.size > 0);
  return {
    front: data && withOwn(data.front, own),
    ...{ own, keeper, fault: error, retry: () => void refetch() },
  };
}

function withSaved(front: Front, { container, stories, pictures }: Saved): Front {
  const byId = <Thing extends { id: unknown }>(old: readonly Thing[], fresh: readonly Thing[]): Thing[] => [
    ...new Map([...old, ...fresh].map((one) => [one.id, one])).values(),
  ];
  return {
    ...front,
    containers: front.containers.map((one) => (one.id === container.id ? container : one)),
    stories: byId(front.stories, stories),
    pictures: byId(front.pictures, pictures),
  };
}
