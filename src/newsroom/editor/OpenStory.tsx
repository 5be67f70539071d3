import type { Editor } from '@tiptap/core';
import { type ReactElement, useMemo, useState } from 'react';
import { BodyEditor } from './BodyEditor.tsx';
import type { Live } from './live/open-live.ts';
import { RefusedNotice } from './live/RefusedNotice.tsx';
import { useLiveStatus } from './live/use-live.ts';
import type { KnownThings } from './pickers/known-things.ts';
import { StoryBar } from './StoryBar.tsx';
import { StoryHead } from './StoryHead.tsx';
import { StoryContext, type StoryData, type StoryHere } from './story-context.ts';

interface Props {
  story: StoryData;
  live: Live;
  known: KnownThings;
  refresh(): void;
}

/** The story with its tools, once it is known what it is and who may write. */
export function OpenStory({ story, live, known, refresh }: Props): ReactElement {
  const [editor, setEditor] = useState<Editor | null>(null);
  const { phase, readOnly } = useLiveStatus(live);
  const mayWrite = (story.may.edit || story.may.suggest) && !readOnly && phase !== 'refused' && phase !== 'opening';
  const here = useMemo<StoryHere>(
    () => ({ story, live, known, editor, mayWrite, refresh }),
    [story, live, known, editor, mayWrite, refresh],
  );
  return (
    <StoryContext value={here}>
      <StoryBar />
      <RefusedNotice />
      <div className="story-columns">
        <div className="story-text">
          <StoryHead />
          <BodyEditor onReady={setEditor} onNote={() => {}} />
        </div>
      </div>
    </StoryContext>
  );
}
