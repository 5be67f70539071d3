import type { EditorState } from '@tiptap/pm/state';

/** The words that a key would take away: what is chosen, else a character or a word beside the caret. Null: nothing here. */
export function rangeToGo(
  { selection, doc }: EditorState,
  key: 'Backspace' | 'Delete',
  wholeWord: boolean,
): { from: number; to: number } | null {
  const { from, to, empty, $from } = selection;
  if (!empty) return { from, to };
  const { parent, parentOffset } = $from;
  if (!parent.inlineContent) return null;
  const start = from - parentOffset;
  const text = (a: number, b: number): string => doc.textBetween(a, b, '\uFFFC', '\uFFFC');
  if (key === 'Backspace') {
    const before = text(start, from);
    const part = wholeWord ? /\S*\s*$/.exec(before)?.[0] : [...before].at(-1);
    return part ? { from: from - part.length, to: from } : null;
  }
  const after = text(from, start + parent.content.size);
  const part = wholeWord ? /^\s*\S*/.exec(after)?.[0] : [...after][0];
  return part ? { from, to: from + part.length } : null;
}
