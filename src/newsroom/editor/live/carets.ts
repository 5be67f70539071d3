import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';

interface CaretUser {
  name: string;
  color: string;
}

/** The carets and selections of colleagues, each with its name. */
export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',
  // after the binding to Yjs, whose state it reads
  priority: 900,
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options;
    return awareness ? [yCursorPlugin(awareness, { cursorBuilder: caret, selectionBuilder: selection })] : [];
  },
});

function caret({ name, color }: CaretUser): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'caret';
  mark.style.borderColor = color;
  const label = document.createElement('span');
  label.className = 'caret-name';
  label.style.backgroundColor = color;
  label.textContent = name;
  // the text itself is what a screen reader reads; who is where is told by the list of people
  mark.setAttribute('aria-hidden', 'true');
  mark.append('\u2060', label, '\u2060');
  return mark;
}

function selection({ color }: CaretUser): { style: string; class: string } {
  return { style: `background-color: ${color}33`, class: 'caret-selection' };
}
