import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createKeptText, type Draft, type KeptText } from './kept-text.ts';

interface Props {
  /** names the field and the thing */
  place: string;
  value: string;
  pause: number;
  onKeep(text: string, was: string): Promise<string | null>;
}

/** The fields around which somebody waits until all is kept, before they go. */
export const KeptFields = createContext<Set<KeptText>>(new Set());

/** What is typed into a field: kept after a pause, when the field or the screen is left, and when the page goes. */
export function useKeptText({ place, value, pause, onKeep }: Props): KeptText & ReturnType<KeptText['read']> {
  const keeper = useRef(onKeep);
  keeper.current = onKeep;
  const [kept] = useState(() =>
    createKeptText({ value, pause, onKeep: (text, was) => keeper.current(text, was), draft: draftAt(place) }),
  );
  const fields = useContext(KeptFields);
  useEffect(() => kept.see(value), [kept, value]);
  useEffect(() => {
    void kept.keep();
    fields.add(kept);
    window.addEventListener('pagehide', kept.keepAtOnce);
    window.addEventListener('online', kept.keep);
    return () => {
      fields.delete(kept);
      window.removeEventListener('pagehide', kept.keepAtOnce);
      window.removeEventListener('online', kept.keep);
      void kept.keep();
    };
  }, [kept, fields]);
  return { ...kept, ...useSyncExternalStore(kept.listen, kept.read) };
}

function draftAt(place: string): Parameters<typeof createKeptText>[0]['draft'] {
  const key = `newsroom-draft:${place}`;
  return {
    read(): Draft | null {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    write(draft) {
      if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
      else sessionStorage.removeItem(key);
    },
  };
}
