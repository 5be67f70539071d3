import { Group, Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type ReactElement, useMemo, useState } from 'react';
import { AnchorLink } from '../../AnchorLink.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { BodyEditor } from '../BodyEditor.tsx';
import type { Live } from '../live/open-live.ts';
import { PeopleHere } from '../live/PeopleHere.tsx';
import { StatusLine } from '../live/StatusLine.tsx';
import { useLiveStatus } from '../live/use-live.ts';
import { NoteFocusContext } from '../notes/note-focus.ts';
import type { KnownThings } from '../pickers/known-things.ts';
import { StoryHead } from '../StoryHead.tsx';
import { StoryContext, type StoryData, type StoryHere } from '../story-context.ts';
import { FixActs } from './FixActs.tsx';
import './publish.css';

/** Comments belong to the pending text, and there are none here. */
const NO_NOTES = {
  ...{ current: null, passage: null, asked: false },
  choose: (): void => undefined,
  start: (): void => undefined,
  done: (): void => undefined,
};

/** The live text under the same tools as any text, without what is about the pending one. */
export function OpenFix({
  story,
  live,
  known,
  refresh,
  openAgain,
}: {
  story: StoryData;
  live: Live;
  known: KnownThings;
  refresh(): void;
  openAgain(): void;
}): ReactElement {
  const { publishing: words } = useStrings();
  const [editor, setEditor] = useState<Editor | null>(null);
  const { phase, readOnly } = useLiveStatus(live);
  const mayWrite = story.may.publish && !readOnly && phase !== 'refused' && phase !== 'opening';
  const here = useMemo<StoryHere>(
    () => ({
      ...{ story: { ...story, may: { ...story.may, comment: false } }, live, known, editor, mayWrite, refresh },
      ...{ maySuggest: false, isSuggesting: false, setSuggesting: () => undefined },
    }),
    [story, live, known, editor, mayWrite, refresh],
  );
  return (
    <StoryContext value={here}>
      <NoteFocusContext value={NO_NOTES}>
        <Group className="story-bar" justify="space-between" gap="xs">
          <Group gap="sm">
            <AnchorLink to="/stories/$story" params={{ story: String(story.id) }} size="sm">
              {words.toStory}
            </AnchorLink>
            <StatusLine />
          </Group>
          <Group gap="xs">
            <PeopleHere />
            <FixActs openAgain={openAgain} />
          </Group>
        </Group>
        <Group className="story-notice">
          <Text size="sm">{words.fixLead}</Text>
        </Group>
        <div className="story-text">
          <StoryHead />
          <BodyEditor onReady={setEditor} onNote={NO_NOTES.start} chooseNote={NO_NOTES.choose} />
        </div>
      </NoteFocusContext>
    </StoryContext>
  );
}
