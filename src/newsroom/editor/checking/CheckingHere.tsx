import { Button, Group, Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { checkingKey, goToNext } from './checking.ts';
import { DoubtCard } from './DoubtCard.tsx';
import { useChecking } from './use-checking.ts';
import './checking.css';

/** How many words are in doubt, the way from one to the next, and what is said of the one that was chosen. */
export function CheckingHere({ editor }: { editor: Editor }): ReactElement {
  const { checking: words } = useWords();
  const spelling = useChecking(editor);
  const { style, spelled, chosen } = useEditorState({
    editor,
    selector: ({ editor: own }) => {
      const { doubts = [], chosen = null } = checkingKey.getState(own.state) ?? {};
      const style = doubts.filter(({ kind }) => kind === 'style').length;
      return { style, spelled: doubts.length - style, chosen };
    },
  });
  return (
    <>
      {style + spelled > 0 && (
        <Group gap="xs" mt={4}>
          <Text size="sm">{words.count(style, spelled)}</Text>
          <Button size="compact-xs" variant="default" onClick={() => goToNext(editor.view)}>
            {words.next}
          </Button>
        </Group>
      )}
      {chosen && (
        <DoubtCard
          key={`${chosen.doubt.kind} ${chosen.doubt.words} ${chosen.doubt.from}`}
          editor={editor}
          chosen={chosen}
          spelling={spelling}
        />
      )}
    </>
  );
}
