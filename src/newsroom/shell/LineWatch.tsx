import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLine } from '../ask/line.ts';
import { ME } from './use-me.ts';

/** ms between two looks whether the server is there again */
const LOOK = 5_000;

/** While the server cannot be reached: looks for it. Once it is there: asks who is signed in, and everything on the screen. */
export function LineWatch(): null {
  const queries = useQueryClient();
  const isThere = useLine();
  const wasAway = useRef(false);
  useEffect(() => {
    if (isThere) {
      if (wasAway.current) void queries.invalidateQueries();
      wasAway.current = false;
      return;
    }
    wasAway.current = true;
    const timer = setInterval(() => void queries.refetchQueries({ queryKey: ME }), LOOK);
    return () => clearInterval(timer);
  }, [isThere, queries]);
  return null;
}
