/** A place that somebody wants to be brought to, while what it is in may still be closed: panels open, then take it. */
let wanted: string | null = null;
const listeners = new Set<(where: string) => void>();

export function wantPlace(where: string): void {
  wanted = where;
  for (const listener of listeners) listener(where);
}

/** The place, for whoever can bring them there; once. */
export function takeWanted(can: (where: string) => boolean): string | null {
  if (wanted === null || !can(wanted)) return null;
  const taken = wanted;
  wanted = null;
  return taken;
}

/** @returns how to stop listening */
export function onWanted(listener: (where: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
