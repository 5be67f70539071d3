import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';

/** So many words typed in one go are taken back at once. */
const WORDS_AT_ONCE = 6;

/** Milliseconds without a key after which a new step begins; shorter, and a slow machine cuts words to pieces. */
export const PAUSE = 10_000;

interface Run {
  kind: 'typing' | 'deleting' | 'other';
  /** where the next key of the same run would be */
  at: number;
  words: number;
}

/** What one undoing takes back: a few words, one deletion, one replacement, one paste, one change of form. */
export const UndoSteps = Extension.create({
  name: 'undoSteps',
  addProseMirrorPlugins() {
    let run: Run = { kind: 'other', at: -1, words: 0 };
    return [
      new Plugin({
        view: ({ state }) => {
          const manager = managerOf(state);
          if (manager) manager.captureTimeout = PAUSE;
          return {};
        },
        filterTransaction: (tr, state) => {
          if (!tr.docChanged || isChangeOrigin(tr) || tr.getMeta('appendedTransaction')) return true;
          const next = runOf(tr);
          const goesOn = !next.isNew && next.kind !== 'other' && next.kind === run.kind && isBeside(next, run);
          const words = goesOn ? run.words + next.words : next.words;
          if (goesOn && words <= WORDS_AT_ONCE) run = { ...next, words };
          else {
            managerOf(state)?.stopCapturing();
            run = next;
          }
          return true;
        },
        appendTransaction: (transactions, before, after) => {
          const sync = transactions.map(
            (tr) => tr.getMeta(ySyncPluginKey) as { isUndoRedoOperation?: boolean } | undefined,
          );
          if (!sync.some((meta) => meta?.isUndoRedoOperation)) return null;
          const place = caretBeside(before.doc, after.doc, after.selection);
          return place && after.tr.setSelection(place).scrollIntoView();
        },
      }),
    ];
  },
});

function managerOf(state: EditorState): UndoManager | undefined {
  const { undoManager } = (yUndoPluginKey.getState(state) ?? {}) as { undoManager?: UndoManager };
  return undoManager;
}

/** Where writing goes on after what was undone or redone; null: the caret is there. */
function caretBeside(before: Node, after: Node, { from, to }: Selection): Selection | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || !end) return null;
  const last = Math.max(start, end.b);
  // chosen words that are there again
  if (from < to && to >= start && from <= last) return null;
  return Selection.near(after.resolve(last), -1);
}

interface Change extends Run {
  from: number;
  /** takes the place of something: begins a step, with which the words that follow belong */
  isNew?: boolean;
}

/** A change of form, a replacement or more than a word's worth of text is a step of its own. */
function runOf(tr: Transaction): Change {
  const other: Change = { kind: 'other', at: -1, from: -1, words: 0 };
  const [step, ...more] = tr.steps;
  const isBrought = tr.getMeta('paste') || ['paste', 'drop', 'cut'].includes(tr.getMeta('uiEvent'));
  if (!(step instanceof ReplaceStep) || more.length > 0 || isBrought) return other;
  const { from, to, slice } = step;
  const text = slice.content.textBetween(0, slice.content.size, '\n', '\n');
  const isNew = from < to;
  const isFlat = slice.content.content.every((node) => node.isText);
  const { empty, from: at } = tr.selection;
  if (empty && (isNew || isFlat) && text.length > 0 && text.length <= 30)
    return { kind: 'typing', from, at, words: /\s/.test(text) ? 1 : 0, isNew };
  // letter by letter; a word, or two texts made one, by itself
  const isWithin = tr.docs[0]?.resolve(from).sameParent(tr.docs[0].resolve(to));
  if (slice.size === 0 && isWithin && to - from <= 2) return { kind: 'deleting', from: to, at: from, words: 0 };
  return other;
}

function isBeside(next: Change, run: Run): boolean {
  // the Delete key stays where it is
  return next.from === run.at || (next.kind === 'deleting' && next.at === run.at);
}
