import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Content } from '../../fronts/cards/contract.ts';
import { fronts } from '../../fronts/contract.ts';
import { call } from '../ask/call.ts';
import { useSections } from '../stories/use-sections.ts';
import { useStrings } from '../strings/use-strings.ts';

export function useFronts() {
  return useQuery({ queryKey: ['fronts', 'list'], queryFn: ({ signal }) => call(fronts, {}, signal) });
}

/** What a container is called: by its own name, or by what fills it. */
export function useContainerNames(): (content: Content) => string {
  const { fronts: words } = useStrings();
  const sections = useSections();
  const { data } = useFronts();
  return useCallback(
    ({ name, layout, backfill }) => {
      if (name) return name;
      if (backfill.kind === 'section') {
        const label = sections.find(({ id }) => id === backfill.section)?.label;
        // the lead of a section's front is not the section's block on another
        return layout === 'lead' ? words.layouts.lead : (label?.split(' › ').at(-1) ?? words.layouts[layout]);
      }
      if (backfill.kind === 'topic' && layout !== 'lead')
        return data?.fronts.find(({ key }) => key === `topic-${backfill.topic}`)?.name ?? words.layouts[layout];
      if (layout === 'list' && backfill.kind !== 'topic') return words.headlinesName;
      if (backfill.kind === 'newest' && layout !== 'lead') return words.latestName;
      return words.layouts[layout];
    },
    [data, sections, words],
  );
}
