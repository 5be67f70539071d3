import { useQueryClient } from '@tanstack/react-query';
import { ME, useMe } from '../shell/use-me.ts';

/** Whether a second factor is set up; `refresh` after it was changed. */
export function useOwnKeys(): { hasSecondFactor: boolean; refresh(): void } {
  const { secondFactorOn } = useMe();
  const queries = useQueryClient();
  return {
    hasSecondFactor: secondFactorOn,
    refresh: () => {
      void queries.invalidateQueries({ queryKey: ME });
      void queries.invalidateQueries({ queryKey: ['account'] });
    },
  };
}
