import { Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react';
import type { StoryField } from '../../writing/contract.ts';
import { BodyEditor } from './BodyEditor.tsx';
import type { Live } from './live/open-live.ts';
import { RefusedNotice } from './live/RefusedNotice.tsx';
import { useLiveStatus } from './live/use-live.ts';
import { useRoomNews } from './live/use-room-news.ts';
import { NoteMarker } from './notes/NoteMarker.tsx';
import { NoteFocusContext } from './notes/note-focus.ts';
import { useNoteFocusState } from './notes/use-note-focus-state.ts';
import { Panels } from './panels/Panels.tsx';
import type { PanelName } from './panels/panel-name.ts';
import type { KnownThings } from './pickers/known-things.ts';
import { PublicationBar } from './publish/PublicationBar.tsx';
import { StoryBar } from './StoryBar.tsx';
import { StoryHead } from './StoryHead.tsx';
import { StoryContext, type StoryData, type StoryHere } from './story-context.ts';
import { TrashNotice } from './TrashNotice.tsx';
import { useWords } from './use-words.ts';
import { type HistoryFocus, HistoryFocusContext } from './versions/history-focus.ts';
import { useHistoryKey } from './versions/use-history-key.ts';

interface Props {
  story: StoryData;
  live: Live;
  known: KnownThings;
  refresh(): void;
}

/** The story with its tools, once it is known what it is and who may write. */
export function OpenStory({ story, live, known, refresh }: Props): ReactElement {
  const words = useWords();
  const [editor, setEditor] = useState<Editor | null>(null);
  const [panel, setPanel] = useState<PanelName | null>(() => (window.innerWidth >= 992 ? 'story' : null));
  const [isFocused, setFocused] = useState(false);
  const { phase, readOnly } = useLiveStatus(live);
  useRoomNews(live, story.id, refresh);
  const isTaken = !readOnly && phase !== 'refused' && phase !== 'opening';
  const mayWrite = story.may.edit && isTaken;
  const maySuggest = story.may.suggest && isTaken;
  const [wantsToSuggest, setSuggesting] = useState(false);
  const isSuggesting = maySuggest && (wantsToSuggest || !mayWrite);
  const [changesOf, showChangesOf] = useState<HistoryFocus['shown']>(null);
  const showHistory = useCallback((field: StoryField | 'all'): void => {
    showChangesOf(field);
    setPanel('versions');
    setFocused(false);
  }, []);
  const [calls, setCalls] = useState(0);
  const wanted = useRef(false);
  useHistoryKey((what) => {
    wanted.current = true;
    setCalls((before) => before + 1);
    showHistory(what);
  });
  const history = useMemo<HistoryFocus>(
    () => ({ shown: changesOf, show: showChangesOf, calls, wanted }),
    [changesOf, calls],
  );
  const here = useMemo<StoryHere>(
    () => ({ story, live, known, editor, mayWrite, maySuggest, isSuggesting, setSuggesting, showHistory, refresh }),
    [story, live, known, editor, mayWrite, maySuggest, isSuggesting, showHistory, refresh],
  );
  const openNotes = useCallback(() => setPanel('notes'), []);
  const focus = useNoteFocusState(story.id, editor, openNotes);
  return (
    <StoryContext value={here}>
      <NoteFocusContext value={focus}>
        <StoryBar
          isPanelOpen={panel !== null}
          togglePanel={() => setPanel(panel ? null : 'story')}
          isFocused={isFocused}
          toggleFocus={() => setFocused(!isFocused)}
        />
        <RefusedNotice />
        <PublicationBar />
        {story.status === 'trash' && <TrashNotice />}
        {story.status !== 'trash' && !story.may.edit && (
          <Text size="sm" mb="sm">
            {story.may.suggest ? words.suggestOnly : words.readOnly}
          </Text>
        )}
        <div
          className="story-columns"
          data-focus={isFocused || undefined}
          data-panel={(panel && !isFocused) || undefined}
        >
          <div className="story-text">
            <StoryHead />
            <BodyEditor onReady={setEditor} onNote={focus.start} chooseNote={focus.choose} />
          </div>
          <HistoryFocusContext value={history}>
            <Panels shown={isFocused ? null : panel} show={setPanel} />
          </HistoryFocusContext>
        </div>
        <NoteMarker />
      </NoteFocusContext>
    </StoryContext>
  );
}
