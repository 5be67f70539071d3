import { createContext, useContext } from 'react';
import type { Anchor } from './passages.ts';

/** Which comment is looked at, and for which words one is being written. */
export interface NoteFocus {
  current: number | null;
  passage: Anchor | null;
  /** a comment was asked for while no words were chosen */
  asked: boolean;
  choose(id: number | null): void;
  /** a comment on the words that are chosen now */
  start(): void;
  done(): void;
}

export const NoteFocusContext = createContext<NoteFocus | null>(null);

export function useNoteFocus(): NoteFocus {
  const focus = useContext(NoteFocusContext);
  if (!focus) throw new Error('outside of a story');
  return focus;
}
