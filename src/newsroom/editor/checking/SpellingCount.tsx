import { Button, Group, Text } from '@mantine/core';
import { useEditorState } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { checkingKey, goToNext } from './checking.ts';
import { goToPlace } from './go-to-place.ts';

/**
 * How many words of the story, fields included, are not in the dictionary, and the way to them: first what is beside the
 * text, then the text's own. Nothing where there are none, or no dictionary of the language.
 */
export function SpellingCount({ leave }: { leave?: () => void }): ReactElement | null {
  const { editor } = useStory();
  const { about, goThere } = useWords();
  const found = useEditorState({
    editor,
    selector: ({ editor: own }) => {
      const { doubts = [], beside = [] } = (own && checkingKey.getState(own.state)) ?? {};
      const outside = beside.filter(({ kind }) => kind === 'spelling');
      const inside = doubts.filter(({ kind }) => kind === 'spelling').length;
      return { count: outside.length + inside, first: outside[0]?.where ?? null };
    },
  });
  if (!found || found.count === 0) return null;
  const go = (): void => {
    leave?.();
    // where something closes first, it gives the focus back before
    setTimeout(
      () => {
        if (found.first) goToPlace(found.first, editor);
        else if (editor) goToNext(editor.view, 'spelling');
      },
      leave ? 250 : 0,
    );
  };
  return (
    <Group gap="xs">
      <Text size="sm">{about.spellingCount(found.count)}</Text>
      <Button size="compact-xs" variant="default" onClick={go}>
        {goThere}
      </Button>
    </Group>
  );
}
