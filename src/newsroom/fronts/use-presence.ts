import { useEffect, useRef } from 'react';
import { beHere } from '../../fronts/contract.ts';
import { call } from '../ask/call.ts';

const EVERY = 20_000;

/** Tells colleagues that one is here, and in which container one works. That it could not be told is no fault of anybody's. */
export function usePresence(key: string, container: number | null): void {
  const now = useRef(container);
  now.current = container;
  useEffect(() => {
    const tell = (leaving = false): void => {
      if (leaving || !document.hidden) call(beHere, { key, container: now.current, leaving }).catch(() => {});
    };
    tell();
    const timer = setInterval(tell, EVERY);
    return () => {
      clearInterval(timer);
      tell(true);
    };
  }, [key]);
  useEffect(() => {
    if (container !== null) call(beHere, { key, container }).catch(() => {});
  }, [key, container]);
}
