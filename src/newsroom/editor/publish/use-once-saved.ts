import { useEffect, useState } from 'react';
import { fateOf, KEPT, type KeptPress } from './kept-press.ts';
import type { LookedAt } from './use-looked-at.ts';

/**
 * An act that needs every word of this screen on the server's disk: done at once where they are there, else as soon as they
 * are, for as long as {@link fateOf} has it. A button that says no for the moment between loses the press of whoever is quick.
 * @param what all that would be sent
 */
export function useOnceSaved(
  { isSaved, isAway }: Pick<LookedAt, 'isSaved' | 'isAway'>,
  what: string,
  act: () => void,
): { isWaiting: boolean; ask(): void } {
  const [press, setPress] = useState<KeptPress | null>(null);
  useEffect(() => {
    if (!press) return;
    const fate = fateOf(press, { at: Date.now(), what, isSaved, isAway });
    if (fate !== 'wait') setPress(null);
    if (fate === 'act') act();
  });
  useEffect(() => {
    if (!press) return;
    const timer = setTimeout(() => setPress(null), KEPT);
    return () => clearTimeout(timer);
  }, [press]);
  return { isWaiting: press !== null, ask: () => setPress({ at: Date.now(), what }) };
}
