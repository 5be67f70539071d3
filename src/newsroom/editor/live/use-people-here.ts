import { useEffect, useState } from 'react';
import type { Live } from './open-live.ts';

export interface PersonHere {
  id: string;
  name: string;
  color: string;
}

/** The colleagues who have the story open, each once; oneself apart. */
export function usePeopleHere({ awareness }: Live): PersonHere[] {
  const [people, setPeople] = useState<PersonHere[]>([]);
  useEffect(() => {
    const read = (): void => {
      const own = (awareness.getLocalState()?.user as PersonHere | undefined)?.id;
      const found = new Map<string, PersonHere>();
      for (const state of awareness.getStates().values()) {
        const user = (state as { user?: PersonHere }).user;
        if (user?.id && user.id !== own) found.set(user.id, user);
      }
      const next = [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
      setPeople((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [awareness]);
  return people;
}
