import { type Editor, Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { selectNodeBackward, selectNodeForward } from '@tiptap/pm/commands';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { quoteAt } from '../tools/typographic-rules.ts';
import { PROPOSAL, propose } from './propose.ts';
import { proposeBreak, proposeJoin } from './propose-break.ts';
import { proposeChange } from './propose-change.ts';
import { rangeToGo } from './range-to-go.ts';
import { isSameForReaders } from './same-for-readers.ts';
import { isWithinNew, type Proposer } from './suggested.ts';

export interface SuggestSetting {
  /** whether what is written now is a proposal */
  isOn(): boolean;
  by: string;
  /** of the story, for quotation marks */
  language(): string;
  /** something was tried that cannot be proposed */
  refused(): void;
}

/**
 * While it is on, nothing changes the text but proposals: whatever else this person does to it is made one, or refused as
 * a whole, so that no change slips through unmarked.
 */
export const SuggestMode = Extension.create<{ setting: SuggestSetting | null }>({
  name: 'suggestMode',
  // before the keys and rules of writing
  priority: 950,
  addOptions: () => ({ setting: null }),
  addProseMirrorPlugins() {
    const { setting } = this.options;
    const { editor } = this;
    if (!setting) return [];
    const put = (view: EditorView, make: (state: EditorState, proposer: Proposer) => Transaction | null): true => {
      const tr = make(view.state, newProposer(setting.by));
      if (tr) view.dispatch(tr);
      else setting.refused();
      return true;
    };
    return [
      new Plugin({
        filterTransaction: (tr, state) => {
          if (!tr.docChanged || !setting.isOn() || isChangeOrigin(tr) || tr.getMeta(PROPOSAL)) return true;
          if (isSameForReaders(state.doc, tr.doc, setting.by)) return true;
          later(editor, state, () => put(editor.view, (now, proposer) => proposeChange(now, tr, proposer)));
          return false;
        },
        props: {
          handleTextInput: (view, from, to, typed) => {
            // in one's own new block writing is only writing, with all its rules
            if (!setting.isOn() || isWithinNew(view.state.doc.resolve(from), to, setting.by)) return false;
            const text = /^["']$/.test(typed) ? quoteAt(view.state.doc, from, typed, setting.language()) : typed;
            return put(view, (state, proposer) => propose(state, { from, to, text }, proposer));
          },
          handleKeyDown: (view, event) => {
            if (!setting.isOn() || event.isComposing) return false;
            const isCommand = event.ctrlKey || event.altKey || event.metaKey;
            if (event.key === 'Enter') {
              // a line in a paragraph, and leaving a block: commands of their own
              if (isCommand || event.shiftKey || !view.state.selection.$from.parent.inlineContent) return false;
              if (isCaption(view.state)) return false;
              return put(view, proposeBreak);
            }
            if (event.key !== 'Backspace' && event.key !== 'Delete') return false;
            if (isCommand && event.shiftKey) return false;
            return goes(view, event.key, isCommand, put);
          },
          handlePaste: (view, event) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            // words within a line; what has more is read as everywhere, and proposed as it goes in
            if (!setting.isOn() || !text || /[\r\n]/.test(text) || event.clipboardData?.getData('text/html'))
              return false;
            const { from, to } = view.state.selection;
            return put(view, (state, proposer) => propose(state, { from, to, text }, proposer));
          },
        },
      }),
    ];
  },
});

type Put = (view: EditorView, make: (state: EditorState, proposer: Proposer) => Transaction | null) => true;

/** Backspace and Delete: a character, a word, what is chosen, the break between two texts, or the block beside it. */
function goes(view: EditorView, key: 'Backspace' | 'Delete', isWord: boolean, put: Put): boolean {
  const range = rangeToGo(view.state, key, isWord);
  const caret = key === 'Delete' ? 'end' : 'start';
  if (range) return put(view, (state, proposer) => propose(state, { ...range, caret }, proposer));
  const tr = proposeJoin(view.state, key, newProposer(''));
  if (tr) return put(view, (state, proposer) => proposeJoin(state, key, proposer));
  const select = key === 'Backspace' ? selectNodeBackward : selectNodeForward;
  select(view.state, view.dispatch, view);
  return true;
}

/** Lines whose Enter leads out of them. */
function isCaption({ selection: { $from } }: EditorState): boolean {
  return $from.parent.type.spec.isolating === true || $from.parent.type.name === 'pullQuote';
}

function newProposer(by: string): Proposer {
  return { by, at: Date.now(), id: Math.random().toString(36).slice(2, 12) };
}

/** Not while the other transaction is still being looked at; and only where nothing else came in between. */
function later(editor: Editor, state: EditorState, act: () => void): void {
  queueMicrotask(() => {
    if (!editor.isDestroyed && editor.state.doc === state.doc) act();
  });
}
