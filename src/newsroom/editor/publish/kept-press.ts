/** A press that waits for the last words to be saved. `what`: all that would be sent, as it stood when it was pressed. */
export interface KeptPress {
  at: number;
  what: string;
}

/** As long as saving takes on a slow line; whoever pressed sits before it still. Milliseconds. */
export const KEPT = 10_000;

/**
 * What becomes of a press. It is dropped where the line is gone, where something else would be sent than stood there, and after
 * a while: a machine that wakes hours later must not publish by itself.
 */
export function fateOf(
  { at, what }: KeptPress,
  now: { at: number; what: string; isSaved: boolean; isAway: boolean },
): 'act' | 'wait' | 'drop' {
  if (now.isAway || now.what !== what || now.at - at >= KEPT) return 'drop';
  return now.isSaved ? 'act' : 'wait';
}
