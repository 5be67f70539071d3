import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { StoryField, story } from '../../writing/contract.ts';
import type { Live } from './live/open-live.ts';
import type { KnownThings } from './pickers/known-things.ts';

export type StoryData = z.output<typeof story.output>;

/** What every part of the story's screen is about. */
export interface StoryHere {
  story: StoryData;
  live: Live;
  known: KnownThings;
  /** the text's editor; null until it stands */
  editor: Editor | null;
  /** whether this person may write now; false too while the server refuses */
  mayWrite: boolean;
  /** whether this person may propose changes of words */
  maySuggest: boolean;
  /** whether what is written now is a proposal */
  isSuggesting: boolean;
  setSuggesting(on: boolean): void;
  /** who changed a field, beside the text; absent where nothing stands beside it */
  showHistory?(field: StoryField): void;
  /** asks the server again what it says of the story */
  refresh(): void;
}

export const StoryContext = createContext<StoryHere | null>(null);

export function useStory(): StoryHere {
  const here = useContext(StoryContext);
  if (!here) throw new Error('outside of a story');
  return here;
}
