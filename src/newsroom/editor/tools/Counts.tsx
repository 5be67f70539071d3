import { Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type ReactElement, useEffect, useState } from 'react';
import { useField } from '../fields/use-field.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { countsOf, type Counts as Sums } from './count-words.ts';

/** How long the text is, a moment after the last key. */
export function Counts({ editor }: { editor: Editor }): ReactElement | null {
  const words = useWords();
  const { live, story } = useStory();
  const [language] = useField(live.doc, 'language');
  const [sums, setSums] = useState<Sums | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (): void => setSums(countsOf(editor.state.doc, language ?? story.paper.language));
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(count, 400);
    };
    count();
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor, language, story.paper.language]);
  return sums && <Text size="sm">{words.counts(sums.words, sums.characters, sums.minutes)}</Text>;
}
