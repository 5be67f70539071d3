import { useQuery } from '@tanstack/react-query';
import type { SectionId } from '../../base/ids.ts';
import { sections } from '../../paper/contract.ts';
import { call } from '../ask/call.ts';

export interface SectionOption {
  id: SectionId;
  /** with the sections above it: `News › Europe` */
  label: string;
}

export function useSections(): readonly SectionOption[] {
  const { data } = useQuery({
    queryKey: ['sections'],
    queryFn: ({ signal }) => call(sections, {}, signal),
    staleTime: 300_000,
    select: (answer) => {
      const labels = new Map<SectionId, string>();
      for (const { id, parentId, name } of answer.sections) {
        const above = parentId === null ? undefined : labels.get(parentId);
        labels.set(id, above ? `${above} › ${name}` : name);
      }
      return [...labels].map(([id, label]) => ({ id, label }));
    },
  });
  return data ?? [];
}
