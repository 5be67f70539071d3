import { createContext, type RefObject, useContext } from 'react';
import type { StoryField } from '../../../writing/contract.ts';

/** Which field's changes are looked at beside the text; null: the versions. */
export interface HistoryFocus {
  shown: StoryField | 'all' | null;
  show(what: StoryField | 'all' | null): void;
  /** how often it was asked for by key, and whether the focus has still to go there */
  calls: number;
  wanted: RefObject<boolean>;
}

export const HistoryFocusContext = createContext<HistoryFocus | null>(null);

export function useHistoryFocus(): HistoryFocus {
  const focus = useContext(HistoryFocusContext);
  if (!focus) throw new Error('outside of a story');
  return focus;
}
