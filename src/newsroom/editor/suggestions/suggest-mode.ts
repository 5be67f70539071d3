import { type Editor, Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { PROPOSAL, propose } from './propose.ts';
import { rangeToGo } from './range-to-go.ts';

export interface SuggestSetting {
  /** whether what is written now is a proposal */
  isOn(): boolean;
  by: string;
  /** something was tried that cannot be proposed */
  refused(): void;
}

/**
 * While it is on, nothing changes the text but proposals: whatever else this person does to it is refused as a whole,
 * so that no change slips through unmarked.
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
    const put = (view: EditorView, change: Parameters<typeof propose>[1]): true => {
      const tr = propose(view.state, change, {
        by: setting.by,
        at: Date.now(),
        id: Math.random().toString(36).slice(2, 12),
      });
      if (tr) view.dispatch(tr);
      else setting.refused();
      return true;
    };
    return [
      new Plugin({
        filterTransaction: (tr, state) => {
          if (!tr.docChanged || !setting.isOn() || isChangeOrigin(tr) || tr.getMeta(PROPOSAL)) return true;
          if (tr.getMeta('uiEvent') === 'cut') proposeCut(editor, state, put);
          else setting.refused();
          return false;
        },
        props: {
          handleTextInput: (view, from, to, text) => setting.isOn() && put(view, { from, to, text }),
          handleKeyDown: (view, event) => {
            if (!setting.isOn() || event.isComposing) return false;
            if (event.key === 'Enter') {
              setting.refused();
              return true;
            }
            if (event.key !== 'Backspace' && event.key !== 'Delete') return false;
            const range = rangeToGo(view.state, event.key, event.ctrlKey || event.altKey || event.metaKey);
            if (!range) return true;
            return put(view, { ...range, text: '', caret: event.key === 'Delete' ? 'end' : 'start' });
          },
          handlePaste: (view, event) => {
            if (!setting.isOn()) return false;
            const text = (event.clipboardData?.getData('text/plain') ?? '').replace(/\s+/g, ' ');
            const { from, to } = view.state.selection;
            return text ? put(view, { from, to, text }) : true;
          },
          handleDrop: () => {
            if (setting.isOn()) setting.refused();
            return setting.isOn();
          },
        },
      }),
    ];
  },
});

function proposeCut(
  editor: Editor,
  { selection: { from, to } }: EditorState,
  put: (view: EditorView, change: Parameters<typeof propose>[1]) => true,
): void {
  // not while the other transaction is still being looked at
  queueMicrotask(() => put(editor.view, { from, to, text: '', caret: 'start' }));
}
