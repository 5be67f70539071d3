import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';

const PREFIX = 'newsroom-draft:';

/**
 * What somebody fills in, kept in this tab until it is saved: a closed dialogue, a fault or a page loaded anew lose
 * nothing. Not for passwords.
 * @param key names the form and the thing; another key is another draft
 */
export function useDraft<Value extends object>(
  key: string,
  initial: Value,
): { value: Value; set: Dispatch<SetStateAction<Value>>; isKept: boolean; drop(): void } {
  const place = PREFIX + key;
  const [kept] = useState(() => read<Value>(place));
  const [value, set] = useState<Value>(kept ? { ...initial, ...kept } : initial);
  const [isKept, setKept] = useState(kept !== null);
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(initial)) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(value));
  }, [place, value, initial]);
  return {
    value,
    set,
    isKept,
    drop: () => {
      sessionStorage.removeItem(place);
      setKept(false);
      set(initial);
    },
  };
}

function read<Value>(place: string): Partial<Value> | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}
