import { ActionIcon, Button, Checkbox, Group, Paper, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactElement, useEffect, useState } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { findKey, type Sought } from './find-in-text.ts';
import { replaceAll, replaceOne, seek, step } from './replace.ts';

/** Finds words in the text, and puts others in their place. */
export function FindBar({ editor, close }: { editor: Editor; close(): void }): ReactElement {
  const words = useWords();
  const { mayWrite } = useStory();
  const [sought, setSought] = useState<Sought>(() => ({
    words: chosenWords(editor),
    matchCase: false,
    wholeWords: false,
  }));
  const [replacement, setReplacement] = useState('');
  const [told, setTold] = useState('');
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: own }) => {
      const state = findKey.getState(own.state);
      return { count: state?.found.length ?? 0, current: state?.current ?? 0 };
    },
  });
  useEffect(() => {
    seek(editor, sought);
  }, [editor, sought]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(findKey, { sought: EMPTY }));
    },
    [editor],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.name === 'sought') {
      event.preventDefault();
      step(editor, event.shiftKey ? -1 : 1);
    }
  };
  const leave = (): void => {
    close();
    editor.commands.focus();
  };
  return (
    <Paper withBorder p="xs" className="find-bar" role="search" aria-label={words.find} onKeyDown={onKeyDown}>
      <Group gap="xs" align="end">
        <TextInput
          autoFocus
          name="sought"
          label={words.findWords}
          value={sought.words}
          onChange={(event) => setSought({ ...sought, words: event.currentTarget.value })}
        />
        <ActionIcon variant="default" size="lg" aria-label={words.findBefore} onClick={() => step(editor, -1)}>
          <IconChevronUp size={16} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={words.findNext} onClick={() => step(editor, 1)}>
          <IconChevronDown size={16} aria-hidden="true" />
        </ActionIcon>
        {mayWrite && (
          <>
            <TextInput
              label={words.replaceWith}
              value={replacement}
              onChange={(event) => setReplacement(event.currentTarget.value)}
            />
            <Button variant="default" disabled={count === 0} onClick={() => replaceOne(editor, replacement)}>
              {words.replaceOne}
            </Button>
            <Button
              variant="default"
              disabled={count === 0}
              onClick={() => setTold(words.replaced(replaceAll(editor, replacement)))}
            >
              {words.replaceAll}
            </Button>
          </>
        )}
        <ActionIcon
          variant="subtle"
          color="var(--mantine-color-text)"
          size="lg"
          aria-label={words.closeFind}
          onClick={leave}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </Group>
      <Group gap="md" mt={6}>
        <Checkbox
          size="xs"
          label={words.matchCase}
          checked={sought.matchCase}
          onChange={(event) => setSought({ ...sought, matchCase: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={words.wholeWords}
          checked={sought.wholeWords}
          onChange={(event) => setSought({ ...sought, wholeWords: event.currentTarget.checked })}
        />
        <Text size="sm" role="status">
          {told || (sought.words && words.foundCount(count === 0 ? 0 : current + 1, count))}
        </Text>
      </Group>
    </Paper>
  );
}

const EMPTY: Sought = { words: '', matchCase: false, wholeWords: false };

function chosenWords({ state }: Editor): string {
  const { from, to, $from, $to } = state.selection;
  return $from.sameParent($to) ? state.doc.textBetween(from, to).slice(0, 200) : '';
}
