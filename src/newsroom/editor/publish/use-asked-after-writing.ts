import { useEffect } from 'react';
import { useStory } from '../story-context.ts';

const PAUSE = 3_000;

/** Asks again some seconds after the last word, whoever wrote it, for as long as the answer may be another by that. */
export function useAskedAfterWriting(isWanted: boolean, ask: () => unknown): void {
  const { live } = useStory();
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wrote = (): void => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    };
    live.doc.on('update', wrote);
    return () => {
      clearTimeout(timer);
      live.doc.off('update', wrote);
    };
  }, [live, isWanted, ask]);
}
