import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PersonId } from '../../../base/ids.ts';
import { signedInAgain, signedOut } from '../../ask/signed-out.ts';
import type { LiveStatus } from './live-status.ts';
import { type Live, openLive } from './open-live.ts';

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

/** Who is found to be signed out is asked to sign in over the story, and writes on where they were. @returns how to stop */
function signInWhereAsked(live: Live): () => void {
  const isOut = () => live.status().reason === 'signed-out';
  let wasOut = isOut();
  const stops = [
    live.listen(() => {
      if (isOut() && !wasOut) signedOut.tell();
      wasOut = isOut();
    }),
    signedInAgain.listen(() => {
      if (isOut()) live.reconnect();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export function useLiveStatus(live: Live): LiveStatus {
  return useSyncExternalStore(live.listen, live.status);
}
