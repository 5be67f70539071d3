import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PersonId } from '../../../base/ids.ts';
import type { LiveStatus } from './live-status.ts';
import { type Live, openLive } from './open-live.ts';
import { signInWhereAsked } from './sign-in-where-asked.ts';

/** The story, open as long as the screen is; null for the moment before. `isFix`: what readers have of it, to be fixed. */
export function useLive(story: number, { id, name }: { id: PersonId; name: string }, isFix = false): Live | null {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const opened = openLive(story, { id, name }, isFix);
    setLive(opened);
    const stop = signInWhereAsked(opened);
    return () => {
      stop();
      setLive(null);
      opened.close();
    };
  }, [story, id, name, isFix]);
  return live;
}

export function useLiveStatus(live: Live): LiveStatus {
  return useSyncExternalStore(live.listen, live.status);
}
