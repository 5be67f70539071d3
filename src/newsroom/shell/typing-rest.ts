/** Who writes pauses this long between two keys at most; milliseconds. */
const PAUSE = 1_500;

export interface TypingRest {
  /** a key went into a text, or would have gone there */
  typed(at: number): void;
  /** the focus was moved on purpose: by Tab, Escape, Enter in a line, the pointer */
  moved(): void;
  /** whether a key of this moment is still part of what is being typed */
  isOn(at: number): boolean;
}

/**
 * A text can be taken from under somebody's fingers: a colleague moves the story to the trash, a session ends. The keys
 * that follow are words still and no commands, until there is a pause or the focus is moved on purpose.
 */
export function createTypingRest(): TypingRest {
  let last = Number.NEGATIVE_INFINITY;
  return {
    typed: (at) => {
      last = at;
    },
    moved: () => {
      last = Number.NEGATIVE_INFINITY;
    },
    isOn: (at) => at - last < PAUSE,
  };
}

const LOOK = 200;

/** Does it once nobody types: what comes over the screen must not catch the rest of a sentence. @returns takes it back */
export function afterTyping(rest: TypingRest, act: () => void): () => void {
  if (!rest.isOn(performance.now())) {
    act();
    return () => {};
  }
  const timer = setInterval(() => {
    if (rest.isOn(performance.now())) return;
    clearInterval(timer);
    act();
  }, LOOK);
  return () => clearInterval(timer);
}
