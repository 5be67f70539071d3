import { signedInAgain, signedOut } from '../../ask/signed-out.ts';
import type { Live } from './open-live.ts';

/** Who is found to be signed out is asked to sign in over the story, and writes on where they were. @returns how to stop */
export function signInWhereAsked(live: Pick<Live, 'status' | 'listen' | 'reconnect'>): () => void {
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
