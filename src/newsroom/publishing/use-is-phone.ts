import { useMediaQuery } from '@mantine/hooks';

/** True where a dialogue takes the whole screen. */
export function useIsPhone(): boolean {
  return useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
}
