import { useEffect, useState } from 'react';

/**
 * An act that needs every word of this screen on the server's disk: done at once where they are there, else as soon as they
 * are. A button that says no for the moment between loses the press of whoever is quick.
 */
export function useOnceSaved(isSaved: boolean, act: () => void): { isWaiting: boolean; ask(): void } {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!isWaiting || !isSaved) return;
    setWaiting(false);
    act();
  });
  return { isWaiting, ask: () => setWaiting(true) };
}
