import { Group } from '@mantine/core';
import { useEditorState } from '@tiptap/react';
import type { ReactElement } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { checkingKey } from './checking.ts';
import { DoubtMenu } from './DoubtMenu.tsx';
import type { DoubtBeside } from './find-beside.ts';

/** What rules and spelling doubt in one field, below it: each with what to write instead. Nothing where all is well. */
export function FieldDoubts({
  where,
  label,
  replace,
}: {
  where: string;
  label: string;
  /** absent: it is put right by writing */
  replace?: ((doubt: DoubtBeside, words: string) => void) | undefined;
}): ReactElement | null {
  const { editor } = useStory();
  const { about } = useWords();
  const found = useEditorState({
    editor,
    selector: ({ editor: own }) =>
      own ? (checkingKey.getState(own.state)?.beside ?? []).filter((doubt) => doubt.where === where) : [],
  });
  if (!found || found.length === 0) return null;
  return (
    <Group gap={6} mt={4} role="group" aria-label={about.doubts(label)}>
      {found.slice(0, 20).map((doubt) => (
        <DoubtMenu
          key={`${doubt.kind} ${doubt.from} ${doubt.words}`}
          doubt={doubt}
          replace={replace && ((words) => replace(doubt, words))}
        />
      ))}
    </Group>
  );
}

/** The text with other words in the place of those in doubt, wherever they are by now; as it was if they are gone. */
export function putRightIn(text: string, { from, words }: Pick<DoubtBeside, 'from' | 'words'>, other: string): string {
  const at = text.startsWith(words, from) ? from : text.indexOf(words);
  return at < 0 ? text : text.slice(0, at) + other + text.slice(at + words.length);
}
