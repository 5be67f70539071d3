import { useSyncExternalStore } from 'react';

/** Whether the server can be reached, as far as the device and the last question to it know. */
export function isLineThere(): boolean {
  return navigator.onLine && hasAnswered;
}

/** The same, for what is drawn by it. */
export function useLine(): boolean {
  return useSyncExternalStore(listenToLine, isLineThere);
}

/** @param there whether an answer came, of whatever kind */
export function noteLine(there: boolean): void {
  if (hasAnswered === there) return;
  hasAnswered = there;
  for (const listener of listeners) listener();
}

let hasAnswered = true;
const listeners = new Set<() => void>();

function listenToLine(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
