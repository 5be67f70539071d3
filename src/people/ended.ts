import type { PersonId } from '../base/ids.ts';

/** Sessions that ended, or a person whose rights are others now (`sessions` empty): whoever holds a line open asks anew. */
export interface Ended {
  person: PersonId;
  /** ids of sessions, or all that the person has */
  sessions: readonly string[] | 'all';
}

const listeners = new Set<(ended: Ended) => void>();

/** Tells of every end in this process, at once. @returns how to stop listening */
export function onEnded(listener: (ended: Ended) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** To be called when the transaction that ended them is through. */
export function announceEnded(ended: Ended): void {
  for (const listener of listeners) listener(ended);
}
