import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Anchor, placeOf } from './passages.ts';

export interface MarkedNote {
  id: number;
  anchor: Anchor;
}

export const noteKey = new PluginKey<NoteState>('notes');

interface NoteState {
  notes: readonly MarkedNote[];
  current: number | null;
  /** the words that a comment is being written on */
  writing: Anchor | null;
  marks: DecorationSet;
}

/** Shows which words have comments; `noteKey`'s meta sets `notes`, `current` and `writing`. */
export const NoteMarks = Extension.create<{ choose: (id: number) => void }>({
  name: 'noteMarks',
  addOptions: () => ({ choose: () => undefined }),
  addProseMirrorPlugins() {
    const { choose } = this.options;
    return [
      new Plugin({
        key: noteKey,
        state: {
          init: (): NoteState => ({ notes: [], current: null, writing: null, marks: DecorationSet.empty }),
          apply: (tr, before, _, state) => {
            const news = tr.getMeta(noteKey) as Partial<NoteState> | undefined;
            if (!news) return tr.docChanged ? { ...before, marks: before.marks.map(tr.mapping, tr.doc) } : before;
            const { notes, current, writing } = { ...before, ...news };
            const marks = notes.flatMap(({ id, anchor }) => {
              const place = placeOf(state, anchor);
              const name = id === current ? 'note-mark note-current' : 'note-mark';
              return place ? [Decoration.inline(place.from, place.to, { class: name, 'data-note': String(id) })] : [];
            });
            const place = writing && placeOf(state, writing);
            if (place) marks.push(Decoration.inline(place.from, place.to, { class: 'note-mark note-current' }));
            return { notes, current, writing, marks: DecorationSet.create(state.doc, marks) };
          },
        },
        props: {
          decorations: (state) => noteKey.getState(state)?.marks,
          handleClick: (_, __, event) => {
            const mark = event.target instanceof Element ? event.target.closest('[data-note]') : null;
            if (mark) choose(Number(mark.getAttribute('data-note')));
            return false;
          },
        },
      }),
    ];
  },
});
