import { createContext, useContext } from 'react';
import type { Hold } from './use-hold.ts';

export const HoldContext = createContext<Hold | null>(null);

export function useHeld(): Hold {
  const hold = useContext(HoldContext);
  if (!hold) throw new Error('there is no front around this');
  return hold;
}
