import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { SectionId } from '../../../base/ids.ts';
import { planSection, type SectionRow } from '../../../paper/sections/contract.ts';
import { call } from '../../ask/call.ts';

/** What another address or place would move, as the server says; null where it is as it was. */
export function useSectionPlan(
  section: SectionRow | null,
  asked: { slug: string; parentId: SectionId | null },
): z.output<(typeof planSection)['output']> | null {
  const isMoved = section !== null && (asked.slug !== section.slug || asked.parentId !== section.parentId);
  const { data } = useQuery({
    queryKey: ['paper', 'sections', 'plan', section?.id, asked],
    queryFn: ({ signal }) => call(planSection, { id: section?.id as SectionId, ...asked }, signal),
    enabled: isMoved,
  });
  return isMoved ? (data ?? null) : null;
}
