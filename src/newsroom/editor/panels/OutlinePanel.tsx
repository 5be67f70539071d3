import { Text, UnstyledButton } from '@mantine/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { type ReactElement, useEffect, useState } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';

interface Entry {
  pos: number;
  level: number;
  words: string;
}

/** The headings and questions of the text, to go to. */
export function OutlinePanel(): ReactElement {
  const words = useWords();
  const { editor } = useStory();
  const [entries, setEntries] = useState<Entry[]>([]);
  useEffect(() => {
    if (!editor) return;
    const read = (): void => setEntries(outlineOf(editor.state.doc));
    read();
    editor.on('update', read);
    return () => {
      editor.off('update', read);
    };
  }, [editor]);
  if (entries.length === 0) return <Text size="sm">{words.noHeadings}</Text>;
  const go = (pos: number): void => {
    if (!editor) return;
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 1))).scrollIntoView());
    view.focus();
    const dom = view.nodeDOM(pos);
    if (dom instanceof Element) dom.scrollIntoView({ block: 'center' });
  };
  return (
    <ol className="outline-list">
      {entries.map(({ pos, level, words: text }) => (
        <li key={pos} style={{ paddingInlineStart: `${(level - 2) * 1}rem` }}>
          <UnstyledButton onClick={() => go(pos)}>{text || words.emptyHeading}</UnstyledButton>
        </li>
      ))}
    </ol>
  );
}

export function outlineOf(doc: Node): Entry[] {
  const entries: Entry[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'heading') entries.push({ pos, level: node.attrs.level ?? 2, words: node.textContent });
    if (node.type.name === 'questionAnswer') entries.push({ pos, level: 2, words: node.attrs.question ?? '' });
    return !node.isTextblock;
  });
  return entries;
}
